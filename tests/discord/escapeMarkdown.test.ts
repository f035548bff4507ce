import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escapeMarkdown.ts';
import { unescapeMarkdown } from '../../src/discord/unescapeMarkdown.ts';
import { readMarkdown } from '../fakeDiscord/readMarkdown.ts';
import { anyString } from '../fixtures/anyString.ts';

const marks = fc.constantFrom(
  '\\',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '||',
  '>',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '+ ',
  '1. ',
  '[a](https://b.nl)',
  '<@1>',
  '<@&2>',
  '<#3>',
  '<t:1700000000:R>',
  '<:a:4>',
  ':tada:',
  '@everyone',
  'https://heerlen.nl',
  '<https://x.nl>',
  'woord',
  '€ 50.000,--',
  ' ',
  '\n',
  '8. ',
  'é',
  '😀',
  '\t',
);
const text = fc.oneof(
  fc.array(marks).map((parts) => parts.join('')),
  anyString(),
);

describe('escaping for Discord', () => {
  it('is undone exactly, whatever the text', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(unescapeMarkdown(escapeMarkdown(original))).toBe(original);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no mark of Markdown unescaped', () => {
    fc.assert(
      fc.property(text, (original) => {
        const bare = escapeMarkdown(original).replaceAll(/\\[^\dA-Za-z\s]/gu, 'x');
        expect(bare).not.toMatch(/[\\*_~`|<>#[\]():@]/u);
        expect(bare).not.toMatch(/^\s*(?:[-+]|\d+\.)/mu);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes Discord show the text as it stands, also in a quotation', () => {
    const line = fc.array(marks).map((parts) => parts.join('').replaceAll(/\s+/gu, ' ').trim());
    fc.assert(
      fc.property(line, (original) => {
        expect(readMarkdown(escapeMarkdown(original))).toBe(original);
        expect(readMarkdown(`> ${escapeMarkdown(original)}`)).toBe(`> ${original}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('escapes what people meet in letters', () => {
    expect(escapeMarkdown('krap* (bron: https://werk.nl)')).toBe(
      String.raw`krap\* \(bron\: https\://werk.nl\)`,
    );
    expect(escapeMarkdown('- een\n1. twee\nre-integratie in 2.000')).toBe(
      '\\- een\n1\\. twee\nre-integratie in 2.000',
    );
  });
});
