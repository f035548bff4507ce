import { describe, expect, it } from 'vitest';
import { rememberPair, removedNumbers } from '../../src/core/removedPairs.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { textHash } from '../../index/reading/textHash.ts';

type Vraag = readonly [nr: string, tekst: string];

/** A letter with these vragen. */
function version(...vragen: readonly Vraag[]) {
  const tekst = vragen.map(([nr, vraag]) => `Vraag ${nr}\n${vraag}\nAntwoord\nJa.`).join('\n');
  return { ...parseBrief(tekst), tekst };
}

describe('a pair that was removed', () => {
  const before = version(['1', 'Waarom is het?'], ['2', 'Wanneer komt het?']);
  const gone = before.pairs.slice(1).map((pair) => rememberPair(pair, before, textHash));
  const numbers = (...vragen: readonly Vraag[]) =>
    removedNumbers(version(...vragen), gone, textHash);

  it('is known by its vraag, whatever its number', () => {
    expect(
      numbers(['1', 'Wie doet het?'], ['2', 'Waar is het?'], ['3', 'Wanneer komt het?']),
    ).toEqual(['3']);
  });

  it('is known by its number where no vraag is as it was', () => {
    expect(numbers(['1', 'Waarom is het?'], ['2', 'Wanneer komt het er?'])).toEqual(['2']);
  });

  it('of which only the number is known is no vraag without letters', () => {
    const letter = version(['1', 'Waarom is het?'], ['2', 'Wat?'], ['3', '???']);
    expect(removedNumbers(letter, [{ nr: '2', vraag: '' }], textHash)).toEqual(['2']);
  });
});
