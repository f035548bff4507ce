import { sentences, type Span } from '../core/sentences.ts';
import { quoteLines } from './quoteLines.ts';

/** A page that ends this early for the sake of a sentence wastes more than it gains. */
const ENOUGH = 0.5;

/**
 * The longest stretch of `text` from `from` that takes at most `room`
 * characters as a block quote, cut marks included. It ends with a sentence if
 * that fills half the room, else with a word, and within one only when that
 * word alone is too long.
 *
 * @returns null when there is nothing but white space from there.
 */
export function fitSpan(text: string, from: number, room: number): Span | null {
  const start = from + text.slice(from).search(/\S/u);
  if (start < from) return null;
  const end = text.trimEnd().length;
  const fits = (to: number) => costOf(text, { start, end: to }) <= room;
  if (end - start <= room && fits(end)) return { start, end };
  const window = text.slice(start, start + room);
  const bySentence = lastFitting(
    sentences(window).map((sentence) => start + sentence.end),
    fits,
  );
  if (bySentence !== null && costOf(text, { start, end: bySentence }) >= room * ENOUGH) {
    return { start, end: bySentence };
  }
  const byWord = lastFitting(wordEnds(window, start), fits);
  return { start, end: byWord ?? withinWord(text, start, fits) };
}

function costOf(text: string, { start, end }: Span): number {
  return quoteLines(text.slice(start, end), { start: true, end: true }).length;
}

/** Not the last one of the window, which the window may have cut. */
function wordEnds(window: string, start: number): readonly number[] {
  return [...window.matchAll(/\S(?=\s)/gu)].map(
    ({ index, 0: unit }) => start + index + unit.length,
  );
}

/** The largest of the rising `ends` that fits; costs rise with them, so halving finds it. */
function lastFitting(ends: readonly number[], fits: (end: number) => boolean): number | null {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1] ?? null;
}

/** Never between the halves of a character outside the basic plane. */
function withinWord(text: string, start: number, fits: (end: number) => boolean): number {
  const ends: number[] = [];
  for (const unit of text.slice(start, start + 4000)) {
    ends.push((ends.at(-1) ?? start) + unit.length);
  }
  return lastFitting(ends, fits) ?? ends[0] ?? start;
}
