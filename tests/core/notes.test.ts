import { describe, expect, it } from 'vitest';
import { readPairs } from './readPairs.ts';

const HEAD = 'Wielingen, 14 maart 2023\n\nGeachte heer Proef,\n\nWij beantwoorden uw vragen.\n\n';
const LEAVE = '\n\nHoogachtend,\nburgemeester en wethouders van Wielingen';

/** The first antwoord of a letter with this text between it and the second vraag. */
function antwoordOf(vraag: string, antwoord: string, below: string): string | undefined {
  const pairs = `Vraag 1\n${vraag}\n\nAntwoord\n${antwoord}\n\n${below}\n\nVraag 2\nWat nog?\n\nAntwoord\nNiets.`;
  return readPairs(`${HEAD}${pairs}${LEAVE}`)[0]?.[2];
}

describe('a footnote between an antwoord and the next vraag', () => {
  it.each([
    ['Kent u het artikel¹?', '¹ De Courant, ‘Wethouder liegt’, 2 februari 2023.'],
    ['Kent u het artikel [1]?', '[1] https://www.courant.example/wethouder-liegt'],
    ['Kent u het artikel?1', '1 Zie De Courant van 2 februari 2023.'],
    ['Kent u het artikel¹ en dat²?', '¹ De Courant,\n2 februari 2023.\n² De Bode.'],
  ])('is not the college’s: %s', (vraag, note) => {
    expect(antwoordOf(vraag, 'Ja.', note)).toBe('Ja.');
  });

  it('leaves a raised mark out behind a number, which it makes no other', () => {
    const text = 'In totaal 17¹ per jaar, op 10⁶ euro en 4 m².';
    expect(antwoordOf('Wat nu?', text, '¹ De pont van 2 mei.')).toBe(
      'In totaal 17 per jaar, op 10⁶ euro en 4 m².',
    );
  });

  it.each([
    ['Kent u het artikel?', '¹ De Courant van 2 februari 2023.'],
    ['Kent u het artikel?', '1 Zie De Courant van 2 februari 2023.'],
    ['Kent u lid [1]?', 'Zie [1] De Courant.'],
  ])('is kept where nothing marks it: %s %s', (vraag, text) => {
    expect(antwoordOf(vraag, 'Ja.', text)).toContain(text);
  });
});
