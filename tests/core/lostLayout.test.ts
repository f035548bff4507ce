import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';

function read(tekst: string): readonly string[] {
  return parseBrief(tekst).pairs.map(({ nr, antwoord }) =>
    antwoord ? `${nr}: ${tekst.slice(antwoord.start, antwoord.end)}` : nr,
  );
}

describe('a letter that lost its layout', () => {
  it('ends the last antwoord before a closing formula inside the line', () => {
    const tekst =
      'Vraag 1 Wat? Antwoord 1 Dit. Vraag 2 Hoe? Antwoord 2 Zo. Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd.';
    expect(read(tekst)).toEqual(['1: Dit.', '2: Zo.']);
  });

  it('tells lettered vragen inside one long line apart', () => {
    const filler =
      'Dat is in de vergadering van de raad uitvoerig besproken en vastgelegd. '.repeat(4);
    const tekst = `Wij beantwoorden uw vragen als volgt. 1a. Is dat zo? Antwoord: Ja. ${filler}1b. Sinds wanneer? Antwoord: Sinds mei. 2. Blijft dat? Antwoord: Nee.`;
    expect(read(tekst)).toEqual([`1a: Ja. ${filler.trim()}`, '1b: Sinds mei.', '2: Nee.']);
  });
});
