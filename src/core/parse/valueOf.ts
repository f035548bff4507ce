import type { Passage } from '../passage.ts';
import { endsInQuestion } from './endsInQuestion.ts';
import type { Marker } from './marker.ts';
import { orderKey } from './orderKey.ts';
import { trimPassage } from './trimPassage.ts';

const LONGEST_LIST = 12;
const ENDS_ASKING = 1;
const ASKS = 0.5;
const NOT_ASKING = -1;
const ANSWERED = 1.5;
const UNANSWERED = -0.5;
/** A likely marker makes up for the jump to its number, when the vraag before it was lost. */
const BY_WEIGHT = [-3, -1.5, 2.6, 3];

/** What each worded marker brings to a run: a heading much, a likely mention less than nothing. */
export function valueOfWorded(marker: Marker): number {
  return BY_WEIGHT[marker.weight] ?? 0;
}

/** The next marker, or the one after a list that this one's text leads in with a colon. */
function afterSubList(scan: string, markers: readonly Marker[], index: number): Marker | undefined {
  const here = markers[index];
  const [next, ...list] = markers.slice(index + 1, index + 1 + LONGEST_LIST);
  if (!here || !next || next.nrs[0] !== '1') return next;
  const lead = trimPassage(scan, here.end, next.start);
  if (!lead || scan[lead.end - 1] !== ':') return next;
  const { count } = orderKey(here.nrs[0] ?? '');
  return list.find(({ nrs }) => orderKey(nrs[0] ?? '').count > count);
}

/** For each marker the number of antwoorden before it. */
export function answersBefore(
  markers: readonly Marker[],
  antwoorden: readonly Marker[],
): readonly number[] {
  let count = 0;
  return markers.map(({ start }) => {
    while ((antwoorden[count]?.start ?? Infinity) < start) count += 1;
    return count;
  });
}

/**
 * What each number alone brings to a run of questions: it should open a text that asks,
 * and an antwoord or the next number should follow.
 */
export function valuesOfBare(
  scan: string,
  markers: readonly Marker[],
  antwoorden: readonly Marker[],
): readonly number[] {
  let next = 0;
  return markers.map((marker, i) => {
    while (startOf(antwoorden[next]) < marker.end) next += 1;
    const following = Math.min(startOf(afterSubList(scan, markers, i)), scan.length);
    const answered = startOf(antwoorden[next]);
    const body = trimPassage(scan, marker.end, Math.min(following, answered));
    const asking = body ? valueOfAsking(scan, body) : NOT_ASKING;
    if (antwoorden.length === 0) return asking > 0 ? ENDS_ASKING : NOT_ASKING - 0.5;
    return asking + (answered < following ? ANSWERED : UNANSWERED);
  });
}

function startOf(marker: Marker | undefined): number {
  return marker?.start ?? Infinity;
}

function valueOfAsking(scan: string, body: Passage): number {
  if (endsInQuestion(scan, body)) return ENDS_ASKING;
  return scan.slice(body.start, body.end).includes('?') ? ASKS : NOT_ASKING;
}
