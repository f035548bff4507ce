import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/core/displayText.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';

const numbers = (text: string) => text.match(/\d+/gu)?.slice(-2);

/** The antwoord to Vraag 1 as people read it, in a letter with two footnotes at its end. */
function shownAntwoord(antwoord: string): string {
  const notes = '\n\n1 Raadsbrief van vorig jaar.\n2 Rapport van de provincie.\n';
  const tekst = `Datum: 3 maart 2025\n\nVraag 1\nWat kost de A2?\n\nAntwoord 1\n${antwoord}\n\nVraag 2\nWat nog?\n\nAntwoord 2\nNiets.\n\nHoogachtend,\n${notes}`;
  const parsed = parseBrief(tekst);
  const passage = parsed.pairs[0]?.antwoord;
  return passage ? displayText(tekst, passage, parsed).text : '';
}

describe('what is left out of a quotation', () => {
  it('is a footnote mark that can be nothing else', () => {
    expect(shownAntwoord('Dat is bekend.1 Zie het rapport.2 Meer is er niet.')).toBe(
      'Dat is bekend. Zie het rapport. Meer is er niet.',
    );
  });

  it.each([
    'Dat is bekend.1 Zie het rapport.2 Er werken in totaal\n2 fte aan dit project.',
    'Dat is bekend.1 Zie het rapport.2 Zie ook het antwoord op vraag\n2.',
    'Dat is bekend.1 Zie het rapport.2 De A2 blijft open, de B1 niet.',
    'Dat is bekend.1 Zie het rapport.2 Het is 1,2 miljoen, de verhouding 2:1.',
    'Dat is bekend.1 Zie het rapport.2 Er is ongeveer\n10,2 miljard m\n3 gas.',
  ])('is never a number of the sentence: %s', (antwoord) => {
    expect(numbers(shownAntwoord(antwoord))).toEqual(numbers(antwoord));
  });

  it.each([
    'Deze groepen doen niet mee:\nGroep 6\nGroep 7\nGroep 8\nDe andere wel.',
    'De kosten waren:\nTotaal in 2021\nTotaal in 2022\nTotaal in 2023\nMeer is er niet.',
  ])('is never a list that counts up: %s', (antwoord) => {
    expect(shownAntwoord(antwoord)).toContain(antwoord.split('\n')[2]);
  });
});
