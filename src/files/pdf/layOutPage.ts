import { makeRows } from './makeRows.ts';
import type { Glyphs, PageLine, Segment } from './pdfPage.ts';
import { readRows } from './readRows.ts';

const MOST_LEADING = 2.2;
const LEAST_LEADING = 0.9;
const USUAL_LEADING = 1.2;
/** White space this much wider than between two lines sets them apart. */
const APART = 1.35;

/** A page's lines in reading order. */
export function layOutPage(glyphs: readonly Glyphs[]): readonly PageLine[] {
  const lines = readRows(makeRows(glyphs)).filter(({ text }) => text !== '');
  const leading = usualLeading(lines);
  return lines.map(({ text, y, size }, at) => {
    const above = lines[at - 1];
    const gap = above ? y - above.y : 0;
    const isApart = gap < 0 || gap > Math.max(size, above?.size ?? 0) * leading * APART;
    return { text, y, size, isApart };
  });
}

/** From baseline to baseline, in letter heights. */
function usualLeading(lines: readonly Segment[]): number {
  const gaps = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const gap = above ? (line.y - above.y) / Math.max(1, line.size) : 0;
    return gap > LEAST_LEADING && gap < MOST_LEADING ? [gap] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? USUAL_LEADING;
}
