import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/core/sentences.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops, question marks and line breaks', () => {
    expect(split('Het kan. Kan het?\nNee')).toEqual(['Het kan.', 'Kan het?', 'Nee']);
  });

  it('do not end at an abbreviation, an initial or inside an amount', () => {
    expect(split('Dat zijn ca. 1.000 mensen (art. 33 RvO). Klaar.')).toEqual([
      'Dat zijn ca. 1.000 mensen (art. 33 RvO).',
      'Klaar.',
    ]);
    expect(split('De z.g. maatregel van mw. A. Bakker geldt.')).toHaveLength(1);
  });

  it('cover all text but white space, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const spans = sentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
