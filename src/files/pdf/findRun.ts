import type { Segment } from './pdfPage.ts';
import type { Row } from './makeRows.ts';

/** Rows that one empty strip from top to bottom divides into a left and a right side. */
export interface Run {
  readonly rows: readonly Row[];
  /** Where the right side begins. */
  readonly at: number;
}

/** In points: narrower is a space between words that happen to stand above each other. */
const NARROWEST_STRIP = 9;

/** Lines this close together, in letter heights, cannot be of one column. */
const OVERLAPPING = 0.85;

/** The rows from `first` on that its widest gap goes on through; `null` for a row that stands alone. */
export function findRun(rows: readonly Row[], first: number): Run | null {
  let strip = firstStrip(rows, first);
  if (!strip) return null;
  let end = first + 1;
  for (let at = first + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const narrowed = narrow(strip, row);
    if (!narrowed) break;
    strip = narrowed;
    // Rows with nothing on the right belong to the run only when more follow that have.
    if (row.some(({ x }) => x >= narrowed.right)) end = at + 1;
  }
  return { rows: rows.slice(first, end), at: strip.right };
}

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** The gap in a row, or between two rows that are half a line apart: those are of two columns. */
function firstStrip(rows: readonly Row[], first: number): Strip | null {
  const row = rows[first] ?? [];
  if (row.length > 1) return widestGap(row);
  const [here] = row;
  const [next] = rows[first + 1] ?? [];
  if (!here || !next) return null;
  if (next.y - here.y > Math.max(here.size, next.size) * OVERLAPPING) return null;
  const strip = widestGap([here, next].toSorted((a, b) => a.x - b.x));
  return strip.right - strip.left >= NARROWEST_STRIP ? strip : null;
}

function widestGap(row: Row): Strip {
  let widest: Strip = { left: 0, right: 0 };
  for (const [at, { x }] of row.entries()) {
    const before = row[at - 1];
    if (before && x - before.right > widest.right - widest.left) {
      widest = { left: before.right, right: x };
    }
  }
  return widest;
}

function narrow(strip: Strip, row: Row): Strip | null {
  let { left, right } = strip;
  for (const segment of row) {
    const isLeft = middle(segment) < (left + right) / 2;
    if (isLeft) left = Math.max(left, segment.right);
    else right = Math.min(right, segment.x);
  }
  return right - left >= NARROWEST_STRIP ? { left, right } : null;
}

function middle({ x, right }: Segment): number {
  return (x + right) / 2;
}
