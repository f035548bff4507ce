import { answerRepeats } from './answerRepeats.ts';
import type { Pairing } from './draft.ts';
import { dropRepeatedVraag } from './dropRepeatedVraag.ts';
import { dropRepeats } from './dropRepeats.ts';
import { endsInQuestion } from './endsInQuestion.ts';
import { fillGaps } from './fillGaps.ts';
import { isAnswering } from './isAnswering.ts';
import type { Letter } from './letter.ts';
import { listReadings, type Candidates } from './listReadings.ts';
import type { Marker } from './marker.ts';
import { pairReading } from './pairReading.ts';
import { readTable } from './readTable.ts';
import type { Reading } from './reading.ts';
import { scorePairing, type Evidence } from './scorePairing.ts';

/** A reading with what it makes of the letter. */
export interface Choice extends Pairing {
  readonly reading: Reading | null;
}

const LEAST_ANSWERED = 0.7;
const UNUSED_HEADING = -4;

interface Scored extends Choice {
  readonly score: number;
}

/** The reading that explains the letter best, with lost markers filled in where the numbering shows the place. */
export function chooseReading(letter: Letter, candidates: Candidates): Choice {
  const mayGuess = isAnswering(letter.scan);
  const scored = listReadings(letter, candidates).flatMap((reading) =>
    scoreWithFilled(letter, reading, candidates),
  );
  const allowed = [
    ...readAsTable(letter),
    ...scored.filter((choice) => isCredible(letter.scan, choice, mayGuess)),
  ];
  const best = allowed.reduce<Scored | null>((a, b) => (!a || b.score > a.score ? b : a), null);
  return best ?? { reading: null, drafts: [], findings: [] };
}

/** A reading, and the same with its lost vragen filled in. */
function scoreWithFilled(
  letter: Letter,
  reading: Reading,
  candidates: Candidates,
): readonly Scored[] {
  const filled = fillGaps(letter, reading, [...candidates.worded, ...candidates.bare]);
  const readings = filled === reading ? [reading] : [filled, reading];
  return readings.map((each) => scoreReading(letter, each, candidates));
}

function evidenceOf({ mode, vragen, isByOrder }: Reading): Evidence {
  if (mode === 'opmaak') return 'opmaak';
  if (mode === 'lijst') return 'lijst';
  if (vragen.some(({ style }) => style === 'alinea')) return 'alinea';
  return isByOrder && vragen.some(({ nrs }) => nrs.length > 0) ? 'volgorde' : 'kop';
}

function readAsTable(letter: Letter): readonly Scored[] {
  const pairing = { drafts: readTable(letter), findings: [] };
  if (pairing.drafts.length === 0) return [];
  return [{ ...pairing, reading: null, score: scorePairing(letter.scan, pairing, 'kop') }];
}

function scoreReading(letter: Letter, reading: Reading, { worded, bare }: Candidates): Scored {
  const raw = pairReading(letter, reading);
  const once = dropRepeats(letter, raw.drafts, { reading, bare });
  const drafts = answerRepeats(letter, once).map((draft) => dropRepeatedVraag(letter, draft));
  const pairing = { ...raw, drafts };
  const used = new Set<Marker>([...reading.vragen, ...reading.antwoorden]);
  const unused = worded.filter((marker) => marker.weight === 3 && !used.has(marker)).length;
  const score = scorePairing(letter.scan, pairing, evidenceOf(reading)) + UNUSED_HEADING * unused;
  return { ...pairing, reading, score };
}

/** Layout alone convinces only in a letter that says it answers, and when it holds nearly throughout. */
function isCredible(scan: string, { reading, drafts }: Scored, mayGuess: boolean): boolean {
  const answered = drafts.filter(({ antwoord }) => antwoord).length;
  // Paragraphs in turn: one that asks is no antwoord, but the rest of a list.
  const isByTurns = reading?.vragen.some(({ style }) => style === 'alinea');
  if (isByTurns && drafts.some(({ antwoord }) => antwoord && endsInQuestion(scan, antwoord))) {
    return false;
  }
  if (reading?.mode === 'woord' || answered === 0) return true;
  return mayGuess && answered > 1 && answered >= LEAST_ANSWERED * drafts.length;
}
