import { createHash } from 'node:crypto';
import { STOPWORDS } from '../../src/core/stopwords.ts';
import { toIndexed } from './toIndexed.ts';

/** To be raised when what is made of a letter changes in a way that the sample does not show. */
const VERSION = 1;

/** A vraag and an antwoord with something of all that is treated in a way of its own before words are counted. */
const VRAAG = `Hoeveel is er in 2023 aan het o.a. 's-Gravenhaagse zwem-
bad, café en coördinatie (€ 50.000,--) besteed?`;
const ANTWOORD = `Ja. Het college heeft 3.500 euro be-
steed aan:
- foto’s van de Oost-West-brug\u200B;
- re\u0308novatie en ﬁetsen; zie art. 12 lid 3 sub b van de wet.
Pagina 2 van 3
Dit is een tamelijk lange regel van een zin die op de volgende regel
doorgaat.`;
const REMOVED = 'Pagina 2 van 3';

let known: string | undefined;

/**
 * Differs when a version of the program would make something else of the same
 * letters: what an older one kept is then made anew.
 */
export function indexedForm(): string {
  known ??= createHash('sha256')
    .update(JSON.stringify([VERSION, [...STOPWORDS], toIndexed(...sample())]))
    .digest('hex');
  return known;
}

function sample(): Parameters<typeof toIndexed> {
  const tekst = `${VRAAG}\n${ANTWOORD}`;
  const start = tekst.indexOf(REMOVED);
  const brief = {
    id: 1,
    kenmerk: '2024-04-08',
    letterDate: '2024-04-08',
    askers: [{ name: 'P. Proef', fractie: null }],
    subject: 'Beantwoording schriftelijke vragen',
    topic: 'de brug',
    tekst,
    removed: [{ start, end: start + REMOVED.length }],
    tables: [],
  };
  const vraag = { start: 0, end: VRAAG.length };
  const antwoord = { start: VRAAG.length + 1, end: tekst.length };
  return [
    brief,
    [
      { id: 1, brief, pair: { nr: '1', vraag, antwoord } },
      { id: 2, brief, pair: { nr: '2', vraag: antwoord, antwoord: null } },
    ],
  ];
}
