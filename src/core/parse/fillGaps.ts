import { endsInQuestion } from './endsInQuestion.ts';
import type { Letter } from './letter.ts';
import type { Marker } from './marker.ts';
import { orderKey } from './orderKey.ts';
import type { Reading } from './reading.ts';
import { trimPassage } from './trimPassage.ts';

/** An antwoord that no vraag stands before, and the stretch in which that vraag must be. */
interface Orphan {
  readonly antwoord: Marker;
  readonly from: number;
  /** The vraag before it, and the one after. */
  readonly before: Marker;
  readonly after: Marker | undefined;
}

/**
 * Finds the vraag to an antwoord that none stands before: a marker printed otherwise
 * that has just the missing number, a lettered sub-question, or, when one number is
 * missing, the paragraph above that asks.
 */
export function fillGaps(letter: Letter, reading: Reading, markers: readonly Marker[]): Reading {
  if (reading.mode !== 'woord' || reading.isByOrder) return reading;
  const used = new Set(reading.vragen.map(({ start }) => start));
  const free = markers
    .filter(({ role, start }) => role !== 'antwoord' && !used.has(start))
    .toSorted((a, b) => a.start - b.start);
  const orphans = findOrphans(reading);
  const added = orphans.flatMap((orphan) => fill(letter, orphan, free));
  if (added.length === 0) return reading;
  const starts = new Set(added.map(({ start }) => start));
  const kept = reading.vragen.filter(({ start }) => !starts.has(start));
  return { ...reading, vragen: [...kept, ...added].toSorted((a, b) => a.start - b.start) };
}

function findOrphans({ vragen, antwoorden }: Reading): readonly Orphan[] {
  const orphans: Orphan[] = [];
  let at = 0;
  let previous: Marker | null = null;
  for (const antwoord of antwoorden) {
    while ((vragen[at]?.start ?? Infinity) < antwoord.start) {
      previous = null;
      at += 1;
    }
    const before = vragen[at - 1];
    if (before && previous)
      orphans.push({ antwoord, from: previous.end, before, after: vragen[at] });
    previous = antwoord;
  }
  return orphans;
}

function fill(letter: Letter, orphan: Orphan, free: readonly Marker[]): readonly Marker[] {
  const { antwoord, from, before, after } = orphan;
  const inside = within(free, from, antwoord.start);
  const { count, prefix } = orderKey(before.nrs.at(-1) ?? '');
  const wanted = antwoord.nrs[0] ?? `${prefix}${count + 1}`;
  const printed = inside.findLast(({ nrs }) => nrs[0] === wanted);
  if (printed) return [printed];
  const lettered = fillLetters(orphan, free);
  if (lettered.length > 0) return lettered;
  const isOneMissing = orderKey(after?.nrs[0] ?? '').count === count + 2;
  return isOneMissing ? fillParagraph(letter, orphan, `${prefix}${count + 1}`) : [];
}

/** "a." under the number, and "b." after its antwoord. */
function fillLetters(
  { antwoord, from, before }: Orphan,
  free: readonly Marker[],
): readonly Marker[] {
  const base = (before.nrs.at(-1) ?? '').replace(/[a-z]$/, '');
  const here = within(free, from, antwoord.start).findLast(({ style }) => style === 'letter');
  const first = within(free, before.end, from).find(
    ({ style, nrs }) => style === 'letter' && nrs[0] === 'a',
  );
  if (!here || !first || base === '') return [];
  const named = (marker: Marker): Marker => ({ ...marker, nrs: [`${base}${marker.nrs[0] ?? ''}`] });
  return [{ ...named(first), start: before.start }, named(here)];
}

function fillParagraph(
  { scan, lines }: Letter,
  { antwoord, from }: Orphan,
  nr: string,
): readonly Marker[] {
  const body = trimPassage(scan, from, antwoord.start);
  if (!body || !endsInQuestion(scan, body)) return [];
  const inside = lines.filter((line) => line.from > body.start && line.from < body.end);
  const gap = inside.findLastIndex(({ text, isRemoved }) => text === '' && !isRemoved);
  const first = inside[gap + 1];
  if (gap < 0 || !first) return [];
  return [
    { role: 'vraag', start: first.from, end: first.from, nrs: [nr], style: 'alinea', weight: 1 },
  ];
}

function within(markers: readonly Marker[], from: number, until: number): readonly Marker[] {
  return markers.slice(indexFrom(markers, from), indexFrom(markers, until));
}

/** Index of the first marker at or after an offset; the markers are in order. */
function indexFrom(markers: readonly Marker[], offset: number): number {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
