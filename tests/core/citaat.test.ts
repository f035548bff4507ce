import { describe, expect, it } from 'vitest';
import { isTrueTo } from '../../src/core/citaat.ts';
import type { Pair } from '../../src/core/brief.ts';

const tekst = 'Vraag 1\nIs de brug veilig?\nAntwoord\nJa, de brug is veilig.';
const vraag = { start: 8, end: 26 };
const antwoord = { start: 36, end: 58 };
const pair: Pair = { nr: '1', vraag, antwoord, joint: [], status: 'beantwoord' };
const brief = { tekst, removed: [] };

describe('a quotation', () => {
  it('is true when it is what that speaker says in the pair', () => {
    const college = { brief, pair, speaker: 'college', passage: antwoord } as const;
    expect(isTrueTo('Ja, de brug is veilig.', college)).toBe(true);
  });

  it('is never the words of the vraag in the mouth of the college, nor the reverse', () => {
    expect(
      isTrueTo('Is de brug veilig?', { brief, pair, speaker: 'college', passage: vraag }),
    ).toBe(false);
    expect(
      isTrueTo('Ja, de brug is veilig.', { brief, pair, speaker: 'raad', passage: antwoord }),
    ).toBe(false);
  });

  it('is false for a passage that runs out of the antwoord, and where there is none', () => {
    const wide = { start: 27, end: 58 };
    expect(isTrueTo(tekst.slice(27), { brief, pair, speaker: 'college', passage: wide })).toBe(
      false,
    );
    const open: Pair = { ...pair, antwoord: null, status: 'volgt' };
    expect(
      isTrueTo('Ja, de brug is veilig.', {
        brief,
        pair: open,
        speaker: 'college',
        passage: antwoord,
      }),
    ).toBe(false);
  });
});
