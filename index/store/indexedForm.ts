import { createHash } from 'node:crypto';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { STOPWORDS } from '../../src/core/stopwords.ts';
import type { StoredBrief } from '../../src/ports.ts';
import { toIndexed } from './toIndexed.ts';

/** To be raised when what is made of a letter changes in a way that SAMPLE does not show. */
const VERSION = 1;

/** A letter with something of all that is treated in a way of its own before its words are counted. */
const SAMPLE = `Datum: 8 april 2024
Onderwerp: Beantwoording schriftelijke vragen over de brug
Geachte heer Proef,

1. Hoeveel is er in 2023 aan het o.a. 's-Gravenhaagse zwem-
bad, café en coördinatie (€ 50.000,--) besteed?
Antwoord:
Ja. Het college heeft 3.500 euro be-
steed aan:
- foto’s van de Oost-West-brug\u200B;
- re\u0308novatie en ﬁetsen; zie art. 12 lid 3 sub b van de wet.

2. Bent u het daarmee eens?
Antwoord: Nee.
`;

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
  const { pairs, ...header } = parseBrief(SAMPLE);
  const brief: StoredBrief = {
    ...header,
    id: 1,
    kenmerk: '2024-04-08',
    bron: '',
    bronUrl: null,
    sha256: '',
    tekst: SAMPLE,
    isWithdrawn: false,
    isQuarantined: false,
    fingerprint: '',
    pages: [],
    ocrPages: [],
    checks: [],
    changedAt: '',
  };
  return [brief, pairs.map((pair, at) => ({ id: at, brief, pair }))];
}
