import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWoorden, parseWoorden, toWordBag } from '../../../src/core/meldingen/matchWoorden.ts';
import { anyString } from '../../fixtures/anyString.ts';

const bags = (...texts: string[]) => texts.map(toWordBag);
const word = fc.constantFrom('bijstand', 'jeugdzorg', 'brug', 'schulden', 'zwembad', 'wijk');

describe('words that someone waits for', () => {
  it.each([
    ['bijstand', 'Er zijn 412 bijstandsuitkeringen.'],
    ['vergunning', 'De vergunningen zijn verleend.'],
    ['café', 'Het cafe is dicht.'],
    ['cafe', 'Het café is dicht.'],
    ['jeugdzorg, bijstand', 'Wat kost de BIJSTAND?'],
    ['kosten van de brug', 'De brug: wat zijn de kosten?'],
  ])('%s is found in: %s', (woorden, text) => {
    expect(matchWoorden(woorden, bags('Iets anders.', text))?.at).toBe(1);
  });

  it.each([
    ['brug', 'De Verbrugge-school.'],
    ['kosten brug', 'De brug is veilig.'],
    ['de het een', 'De het een.'],
    ['', 'Alles.'],
  ])('“%s” is not found in: %s', (woorden, text) => {
    expect(matchWoorden(woorden, bags(text))).toBeNull();
  });

  it('must stand together in one text, and the wish that was met is told as typed', () => {
    expect(matchWoorden('brug kosten', bags('De brug.', 'De kosten.'))).toBeNull();
    expect(matchWoorden('zwembad; de Brug', bags('De brug.'))).toEqual({ at: 0, wish: 'de Brug' });
  });

  it('are found wherever a text holds them all, and nowhere else', () => {
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 4 }), (wanted, texts) => {
        const at = texts.findIndex((text) => wanted.every((each) => text.includes(each)));
        const met = matchWoorden(wanted.join(' '), bags(...texts.map((text) => text.join(' en '))));
        expect(met?.at ?? -1).toBe(at);
      }),
    );
  });

  it('of any text are read without failing', () => {
    fc.assert(
      fc.property(anyString(), anyString(), (typed, text) => {
        matchWoorden(typed, bags(text));
        expect(parseWoorden(typed).every(({ words }) => words.length > 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
