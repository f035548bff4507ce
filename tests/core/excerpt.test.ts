import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/core/displayText.ts';
import { pickExcerpt } from '../../src/core/excerpt.ts';

const PLAIN = { removed: [], tables: [] };
const weight = () => 1;

function excerpt(tekst: string, query: string): string | null {
  const shown = displayText(tekst, { start: 0, end: tekst.length }, PLAIN);
  const passage = pickExcerpt(shown, { query, weight, closeness: () => 0, avoid: [] });
  return passage && tekst.slice(passage.start, passage.end);
}

const FILLER =
  'Daarover is met alle betrokken partijen meermaals en uitvoerig overleg gevoerd. '.repeat(4);

describe('an excerpt', () => {
  it('is the sentence that holds what was asked for', () => {
    const tekst = `${FILLER}De brug kost 3 miljoen euro. ${FILLER}`;
    expect(excerpt(tekst, 'wat kost de brug')).toContain('De brug kost 3 miljoen euro.');
  });

  it('finds the word inside a compound', () => {
    const tekst = `${FILLER}Het bruggenonderhoud wordt uitgesteld. ${FILLER}`;
    expect(excerpt(tekst, 'onderhoud van bruggen')).toContain('bruggenonderhoud');
  });

  it('prefers a sentence with a number where a number is asked for', () => {
    const tekst = `Over de woningen is overleg gevoerd. ${FILLER}In de wijk komen 40 woningen.`;
    expect(excerpt(tekst, 'hoeveel woningen')).toContain('40 woningen');
  });

  it('does not put the repeated question before the answer', () => {
    const tekst = 'Hoeveel woningen komen er? In de wijk komen 40 woningen.';
    expect(excerpt(tekst, 'hoeveel woningen')).toBe('In de wijk komen 40 woningen.');
  });

  it('is never a piece of a table that lost its cells', () => {
    const tekst = 'De regelingen staan hieronder.\nVoedselbank\nKledingbank\nEnergietoeslag';
    const start = tekst.indexOf('Voedselbank');
    const shown = displayText(
      tekst,
      { start: 0, end: tekst.length },
      {
        removed: [],
        tables: [{ start, end: tekst.length, isLossy: true }],
      },
    );
    const avoid = [{ start, end: tekst.length }];
    const judge = { query: 'is er een voedselbank', weight, closeness: () => 0, avoid };
    expect(pickExcerpt(shown, judge)).toEqual({ start: 0, end: start - 1 });
  });

  it('is the whole of a short antwoord, and null for an empty one', () => {
    expect(excerpt('Ja.', 'klopt dat')).toBe('Ja.');
    expect(excerpt('', 'klopt dat')).toBeNull();
  });

  it('is a passage inside the antwoord that ends where a word ends', () => {
    const word = fc.constantFrom('brug', 'kost', 'de', 'miljoen.', 'wethouder,', '12', '\n');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 300 }), (parts) => {
        const tekst = parts.join(' ');
        const shown = displayText(tekst, { start: 0, end: tekst.length }, PLAIN);
        const passage = pickExcerpt(shown, {
          query: 'wat kost de brug',
          weight,
          closeness: () => 0,
          avoid: [],
        });
        if (!passage) return;
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeLessThanOrEqual(tekst.length);
        expect(tekst.slice(passage.start, passage.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        expect(tekst.slice(passage.end)).toMatch(/^(?:\s|$)/);
        expect(passage.end - passage.start).toBeLessThanOrEqual(450);
      }),
    );
  });
});
