import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPairs } from './readPairs.ts';

const HEAD = 'Wielingen, 14 maart 2023\n\nGeachte heer Proef,\n\nWij beantwoorden uw vragen.\n\n';
const PLANNEN = ['de haven', 'het plein', 'onze brug'];
const LEAVE = '\n\nHoogachtend,\nburgemeester en wethouders van Wielingen';

/** A letter of which each antwoord is torn by what `between` gives for it. */
function letter(between: (page: number) => string): string {
  const pairs = PLANNEN.map(
    (plan, at) =>
      `Vraag ${at + 1}\nWat vindt u van ${plan}?\n\nAntwoord\nOver ${plan} hebben wij een${between(at + 1)}besluit genomen.`,
  );
  return `${HEAD}${pairs.join('\n\n')}${LEAVE}`;
}

describe('a page break in the middle of sentences', () => {
  const LETTERHEAD = 'Datum\n14 maart 2023\nOns kenmerk\n2023-00412\nPagina\n';
  it.each<[string, (page: number) => string]>([
    ['a page number alone', (page) => `\n\n${page}\n\n`],
    ['one between the lines', (page) => `\n${page}\n`],
    ['one of which some pages end elsewhere', (page) => `\n\n${page * 2}\n\n`],
    ['an address with a number', (page) => `\n\nGemeente Wielingen | Postbus 12 | ${page}\n\n`],
    ['an address', () => '\n\nGemeente Wielingen\nPostbus 12, 4500 AA Wielingen\n\n'],
    ['a whole letterhead', (page) => `\n\n${LETTERHEAD}${page} van 5\n\n`],
  ])('leaves %s out of the antwoorden', (_what, between) => {
    expect(readPairs(letter(between)).map(([, , antwoord]) => antwoord)).toEqual(
      PLANNEN.map((plan) => `Over ${plan} hebben wij een besluit genomen.`),
    );
  });

  it.each<[string, (page: number) => string]>([
    ['numbers that do not count up', (page) => `\n\n${7 - page}\n\n`],
    ['different lines', (page) => `\n\nPlan ${'ABC'[page]} is een\n\n`],
  ])('keeps %s', (_what, between) => {
    const antwoorden = readPairs(letter(between)).map(([, , antwoord]) => antwoord);
    [1, 2, 3].forEach((nr, at) => {
      expect(antwoorden[at]?.replaceAll(/\s+/gu, '')).toContain(
        between(nr).replaceAll(/\s+/gu, ''),
      );
    });
  });

  it('loses no word of a sentence that is printed once', () => {
    const word = fc.constantFrom('plan', 'De brug', '12', 'besluit', 'kosten,', '€ 5', 'A. Proef');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const text = `Wij zien het ${words.join('\n\n')} daarom niet.`;
        const tekst = `${HEAD}Vraag 1\nWat vindt u?\n\nAntwoord\n${text}${LEAVE}`;
        const [pair] = readPairs(tekst);
        if (new Set(words).size < words.length) return;
        expect(pair?.[2].replaceAll(/\s+/gu, '')).toBe(text.replaceAll(/\s+/gu, ''));
      }),
    );
  });
});
