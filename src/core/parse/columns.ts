import type { Passage } from '../passage.ts';
import type { Line } from './line.ts';
import { trimPassage } from './trimPassage.ts';

const GAP = / {2,}|[ ]?\t\s*/g;

/** The cells of a line that are set apart by tabs or by more than one space. */
export function columnsOf({ from, text }: Line): readonly Passage[] {
  const cells: Passage[] = [];
  let start = 0;
  const add = (end: number): void => {
    // Other white space than a gap's may stand beside one.
    const cell = trimPassage(text, start, end);
    if (cell) cells.push({ start: from + cell.start, end: from + cell.end });
  };
  for (const gap of text.matchAll(GAP)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return cells;
}

/** For each head of a column the cell under it: by their order when there are as many, else by their place. */
export function cellsUnder(
  heads: { readonly line: Line; readonly cells: readonly Passage[] },
  line: Line,
): readonly (Passage | null)[] {
  const cells = columnsOf(line);
  if (cells.length === heads.cells.length) return cells;
  const starts = heads.cells.map(({ start }) => start - heads.line.start);
  const owners = cells.map(({ start }) =>
    starts.findLastIndex((at) => at <= start - line.start + 1),
  );
  return starts.map((_, i) => {
    const first = cells[owners.indexOf(i)];
    const last = cells[owners.lastIndexOf(i)];
    return first && last ? { start: first.start, end: last.end } : null;
  });
}
