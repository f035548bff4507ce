import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { toCorrection } from '../../src/core/toCorrection.ts';
import { correctionSchema } from '../../src/files/correctionSchema.ts';

function complaints(given: unknown): readonly string[] {
  const { error } = correctionSchema.safeParse(given);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

const KLOPT =
  '"klopt" kan alleen true zijn, of een datum die bestaat, zoals "1 december 2026" of "2026-12-01"';

describe('a correction in JSON', () => {
  it('may hold all that can be corrected', () => {
    const given = {
      letterDate: '8 april 2024',
      klopt: true,
      askers: [{ name: 'A. Blok', fractie: null }],
      pairs: [
        { nr: 7, vraag: 'Wat … brug?', antwoord: { start: 3, end: 9 }, samenMet: ['8', 9] },
        { nr: '8', renummer: '7a', status: 'volgt', klopt: '1 december 2026' },
        { nr: 'A.1', weg: true },
      ],
    };
    expect(correctionSchema.parse(given).pairs?.[0]).toEqual({
      nr: '7',
      vraag: 'Wat … brug?',
      antwoord: { start: 3, end: 9 },
      samenMet: ['8', '9'],
    });
  });

  it('may be the template of a letter', () => {
    const tekst = 'Datum: 4 mei 2021\nVraag 1 en 2\nHoe?\nAntwoord\nZo.\nVraag 3\nWie?';
    const template = toCorrection(tekst, parseBrief(tekst));
    expect(correctionSchema.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
  });

  it.each([' 1 december 2026', '1-12-2026', '2026-12-01', 'dinsdag 1 dec. 2026'])(
    'may be found right on %j',
    (klopt) => {
      expect(correctionSchema.parse({ klopt })).toEqual({ klopt: klopt.trim() });
    },
  );

  it.each([
    [{ klopt: false }, `klopt: ${KLOPT}`],
    [{ klopt: 'ja' }, `klopt: ${KLOPT}`],
    [{ klopt: '31 februari 2024' }, `klopt: ${KLOPT}`],
    [{ klopt: '1 december' }, `klopt: ${KLOPT}`],
    [{ pairs: [{ nr: '7', klopt: '' }] }, `pairs.0.klopt: ${KLOPT}`],
    [
      { pairs: [{ vraag: 'Wat?' }] },
      'pairs.0.nr: een nummer is een getal of tekst, zoals 7 of "7a"',
    ],
    [
      { pairs: [{ nr: '7', vraag: 5 }] },
      'pairs.0.vraag: "vraag" moet tekst zijn, of {"start": …, "end": …}',
    ],
    [{ pairs: [{ nr: '7', vraag: ' ' }] }, 'pairs.0.vraag: "vraag" is leeg'],
    [
      { pairs: [{ nr: '7', vraag: { start: 5, end: 2 } }] },
      'pairs.0.vraag: "end" moet na "start" komen',
    ],
    [{ pairs: [{ nr: '7', antwort: 'Ja.' }] }, 'pairs.0: onbekend veld bij een vraag: antwort'],
    [
      { pairs: [{ nr: '7', status: 'later' }] },
      'pairs.0.status: "status" moet "beantwoord", "volgt" of "onbeantwoord" zijn',
    ],
    [{ pairs: [{ nr: '7', weg: true, vraag: 'Wat?' }] }, 'pairs.0: bij "weg" hoort alleen "nr"'],
    [
      { pairs: [{ nr: '7 b' }] },
      'pairs.0.nr: een nummer heeft alleen letters, cijfers, punten en streepjes, zoals "7a" of "A.1"',
    ],
    [{ letterDate: 2024 }, 'letterDate: "letterDate" moet tekst zijn, tussen aanhalingstekens'],
    [{ datum: '2024' }, ': onbekend veld in de correctie: datum'],
    [
      { askers: [{ fractie: 'VVD' }] },
      'askers.0.name: "name" moet tekst zijn, tussen aanhalingstekens',
    ],
    [{ pairs: {} }, 'pairs: "pairs" moet een lijst zijn'],
    [[], ': in de correctie wordt { … } verwacht'],
  ])('%j is refused with a sentence that says why', (given, why) => {
    expect(complaints(given)).toEqual([why]);
  });
});
