import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/core/displayText.ts';
import { hasInvisible, hasTurning, withoutInvisible } from '../../src/core/invisible.ts';
import { verifyQuote } from '../../src/core/verifyQuote.ts';
import { escapeMarkdown } from '../../src/discord/escapeMarkdown.ts';
import { unescapeMarkdown } from '../../src/discord/unescapeMarkdown.ts';
import { anyString } from '../fixtures/anyString.ts';

const MARKS = [
  '\u202E',
  '\u202A',
  '\u2066',
  '\u2067',
  '\u2069',
  '\u200B',
  '\u200E',
  '\u061C',
  '\u00AD',
  '\u2060',
  '\0',
  '\u0007',
  '\u001B',
  '\u0085',
  '\u{E0041}',
];
const part = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.constantFrom(
    'niet ',
    'woord',
    ' 336',
    '\t',
    '\n',
    '\n\n',
    '-',
    '- \n',
    '*',
    '> ',
    '👨‍👩‍👧',
    'é',
    '\u200D',
  ),
  anyString({ maxLength: 4 }),
);
const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
const bare = { removed: [], tables: [] };

describe('marks that nobody sees', () => {
  it('are in no text that is shown, and what is shown is the letter’s all the same', () => {
    fc.assert(
      fc.property(text, (tekst) => {
        const passage = { start: 0, end: tekst.length };
        const shown = displayText(tekst, passage, bare);
        expect(hasInvisible(shown.text)).toBe(false);
        expect(verifyQuote(shown.text, { tekst, removed: [] }, passage)).toBe(true);
        expect(unescapeMarkdown(escapeMarkdown(shown.text))).toBe(shown.text);
        expect(shown.offsets).toHaveLength(shown.text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('know their place: each unit shown is the one at its offset, or a joint', () => {
    fc.assert(
      fc.property(text, (tekst) => {
        const shown = displayText(tekst, { start: 0, end: tekst.length }, bare);
        const wrong = shown.offsets.filter((offset, at) => {
          const unit = shown.text.charAt(at);
          return !/\s/u.test(unit) && tekst.charAt(offset) !== unit;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(MARKS)('never pass the gate in a quotation: %j', (mark) => {
    const tekst = `dat is ${mark}niet duur`;
    const passage = { start: 0, end: tekst.length };
    expect(verifyQuote(tekst, { tekst, removed: [] }, passage)).toBe(false);
    expect(verifyQuote('dat is niet duur', { tekst, removed: [] }, passage)).toBe(true);
    expect(verifyQuote('dat is duur', { tekst, removed: [] }, passage)).toBe(false);
  });

  it('are told apart from white space and from the joiners of letters and emoji', () => {
    for (const kept of [' ', '\t', '\n', '\u00A0', '👨‍👩‍👧', 'é', 'می‌خواهم']) {
      expect(withoutInvisible(kept)).toBe(kept);
    }
    expect(hasTurning('a\u202Eb')).toBe(true);
    expect(hasTurning('a\u00AD\u200Bb\tc\n')).toBe(false);
  });
});
