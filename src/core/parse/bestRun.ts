import type { Marker } from './marker.ts';
import { orderKey } from './orderKey.ts';

const NEXT_IN_RUN = 2;
/** Told apart from the items of a list by the antwoord that stands between two vragen. */
const ANSWER_BETWEEN = 1;
const NEW_CHAPTER = 0.5;
const RESTART = -1.5;
const JUMP = -2.5;
const LATE_START = -1.5;

interface Best {
  readonly score: number;
  readonly index: number;
  /** How many antwoorden stand before it. */
  readonly turn: number;
}

interface Candidate {
  readonly marker: Marker;
  readonly turn: number;
}

/**
 * The subset of markers, in order, that counts best: each marker brings its own
 * value, a number that follows another adds to it, a restart or a jump costs.
 * Linear: a marker looks only at the best run that ends in its predecessor and
 * at the best run of all.
 */
export function bestRun(
  markers: readonly Marker[],
  values: readonly number[],
  answersBefore: readonly number[] = [],
): readonly Marker[] {
  const previous: number[] = [];
  const byEnd = new Map<string, Best>();
  let best: Best = { score: 0, index: -1, turn: 0 };
  markers.forEach((marker, index) => {
    const turn = answersBefore[index] ?? 0;
    const link = bestLink({ marker, turn }, byEnd, best);
    const here = { score: link.score + (values[index] ?? 0), index, turn };
    previous.push(link.index);
    for (const key of endKeys(marker)) {
      if (here.score > (byEnd.get(key)?.score ?? -Infinity)) byEnd.set(key, here);
    }
    if (here.score > best.score) best = here;
  });
  return walkBack(markers, previous, best.index);
}

/** The run to hang a marker on; `score` is that run's, with the cost of the link. */
function bestLink({ marker, turn }: Candidate, byEnd: ReadonlyMap<string, Best>, best: Best): Best {
  const { prefix, count, letter } = orderKey(marker.nrs[0] ?? '');
  const isFirst = count <= 1 && (letter === '' || letter === 'a');
  const fresh = { score: isFirst ? 0 : LATE_START, index: -1, turn };
  const jump = isFirst ? (prefix === '' ? RESTART : NEW_CHAPTER) : JUMP;
  const links = [
    fresh,
    { score: best.score + jump, index: best.index, turn },
    ...predecessors(prefix, count, letter).flatMap((key) => {
      const found = byEnd.get(key);
      const isAnswered = found !== undefined && found.turn < turn;
      const bonus = NEXT_IN_RUN + (isAnswered ? ANSWER_BETWEEN : 0);
      return found ? [{ score: found.score + bonus, index: found.index, turn }] : [];
    }),
  ];
  return links.reduce((a, b) => (b.score > a.score ? b : a));
}

function predecessors(prefix: string, count: number, letter: string): readonly string[] {
  const before = letter === '' || letter === 'a' ? [`${prefix}|${count - 1}`] : [];
  const sibling =
    letter > 'a' ? [`${prefix}|${count}|${String.fromCharCode(letter.charCodeAt(0) - 1)}`] : [];
  const parent = letter === 'a' ? [`${prefix}|${count}|`] : [];
  return [...before, ...sibling, ...parent];
}

function endKeys({ nrs }: Marker): readonly string[] {
  return nrs.flatMap((nr) => {
    const { prefix, count, letter } = orderKey(nr);
    return [`${prefix}|${count}`, `${prefix}|${count}|${letter}`];
  });
}

function walkBack(markers: readonly Marker[], previous: readonly number[], last: number): Marker[] {
  const run: Marker[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const marker = markers[at];
    if (marker) run.push(marker);
  }
  return run.toReversed();
}
