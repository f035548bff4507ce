import type { Glyphs, Segment } from './pdfPage.ts';
import { settleRaised } from './settleRaised.ts';

/** What stands on one baseline, from left to right. */
export type Row = readonly Segment[];

/** Baselines this much of a letter's height apart are one: other fonts in a line round differently. */
const SAME_LINE = 0.15;
/** A gap this many letter heights wide is no space between words. */
const WIDE_GAP = 1.5;
const SPACE = 0.12;
/** A bullet or number before an item belongs to its text, however wide the tab. */
const LABEL = /^(?:[•●▪◦o–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]+)[.):]|\d{1,2})$/iu;
const WIDEST_TAB = 5;

/** The lines of a page from top to bottom, each cut where a wide gap is. */
export function makeRows(glyphs: readonly Glyphs[]): readonly Row[] {
  const sorted = settleRaised(glyphs).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows: Glyphs[][] = [];
  for (const each of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && each.y - first.y <= Math.max(1, first.size * SAME_LINE)) row.push(each);
    else rows.push([each]);
  }
  return rows.map(cutRow);
}

function cutRow(glyphs: readonly Glyphs[]): Row {
  const y = Math.max(...glyphs.map((each) => each.y));
  const segments: Segment[] = [];
  let previous: Glyphs | undefined;
  for (const each of glyphs.toSorted((a, b) => a.x - b.x)) {
    if (previous && isShadow(previous, each)) continue;
    const last = segments.at(-1);
    if (last && isClose(last, each, segments.length === 1)) {
      segments[segments.length - 1] = append(last, each);
    } else segments.push({ ...each, y, text: each.text.trimStart() });
    previous = each;
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() }));
}

function isClose(last: Segment, next: Glyphs, isFirst: boolean): boolean {
  const gap = next.x - last.right;
  const size = Math.max(last.size, next.size);
  // Frames can be printed over each other: such words are not one line.
  if (gap < -size * SAME_LINE * 2) return false;
  return gap <= size * (isFirst && LABEL.test(last.text.trim()) ? WIDEST_TAB : WIDE_GAP);
}

function append(last: Segment, next: Glyphs): Segment {
  const isSpaced = next.x - last.right > Math.min(last.size, next.size) * SPACE;
  const needsSpace = isSpaced && !/\s$/.test(last.text) && !/^\s/.test(next.text);
  return {
    ...last,
    text: last.text + (needsSpace ? ' ' : '') + next.text,
    right: Math.max(last.right, next.right),
    size: Math.max(last.size, next.size),
  };
}

/** Bold that is made by printing twice. */
function isShadow(one: Glyphs, other: Glyphs): boolean {
  return one.text === other.text && Math.abs(one.x - other.x) < one.size * SPACE;
}
