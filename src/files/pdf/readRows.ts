import { findRun, type Run } from './findRun.ts';
import type { Row } from './makeRows.ts';
import type { Segment } from './pdfPage.ts';
import { tableRows } from './tableRows.ts';

/** Labels of a letterhead, and markers beside their text: a line of their own is how most letters print them. */
const LABEL =
  /^(?:datum|verzonden|verzenddatum|verzonden op|(?:ons|uw) kenmerk|uw brief(?: van)?|onderwerp|betreft|zaaknummer|behandeld door|contactpersoon|telefoon|e-mail|bijlagen?|doorkiesnummer|team|afdeling|registratienummer|(?:vraag|antwoord)(?: \d{1,3}[a-z]?)?)\s*[:.]?$/iu;
const FEWEST_PROSE_LINES = 4;
const PROSE_LENGTH = 25;
const ALIGNED = 0.75;
/** A column this much narrower than the text beside it is a margin: it is read first. */
const NARROW = 0.6;
const BAND_GAP = 1.4;

/** Lines in reading order: columns one after the other, tables row by row. */
export function readRows(rows: readonly Row[]): readonly Segment[] {
  const lines: Segment[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at] ?? [];
    const run = findRun(rows, at);
    lines.push(...(run ? readRun(run) : row));
    at += run ? run.rows.length : 1;
  }
  return lines;
}

function readRun(run: Run): readonly Segment[] {
  const { rows, at } = run;
  // Words printed over each other, which no strip divides.
  if (rows.every((row) => side(row, at, false).length === row.length)) return rows.flat();
  if (isColumns(run)) {
    const parts = isAligned(run) ? bands(run) : [rows];
    return parts.flatMap((part) => readColumns({ rows: part, at }));
  }
  if (rows.every((row) => LABEL.test(row[0]?.text ?? ''))) return rows.flat();
  return tableRows(rows);
}

function isColumns(run: Run): boolean {
  const { rows, at } = run;
  const [first = []] = rows;
  const isLetterhead = rows.length > 1 && first.length > 1;
  if (isLetterhead && first.every(({ text }) => LABEL.test(text))) return true;
  if (!isAligned(run)) return true;
  return [false, true].every((isRight) =>
    isProse(rows.map((row) => side(row, at, isRight)).filter((row) => row.length > 0)),
  );
}

/** Whether left and right stand on the same baselines, as cells of a table do. */
function isAligned({ rows, at }: Run): boolean {
  const left = rows.filter((row) => side(row, at, false).length > 0);
  const right = rows.filter((row) => side(row, at, true).length > 0);
  const both = left.filter((row) => right.includes(row)).length;
  return both >= Math.min(left.length, right.length) * ALIGNED;
}

function side(row: Row, at: number, isRight: boolean): Row {
  return row.filter(({ x }) => x >= at === isRight);
}

function isProse(rows: readonly Row[]): boolean {
  const lengths = rows.map((row) => (row.length === 1 ? (row[0]?.text.length ?? 0) : 0));
  const long = lengths.filter((length) => length >= PROSE_LENGTH).length;
  return rows.length >= FEWEST_PROSE_LINES && long * 2 > rows.length;
}

function readColumns({ rows, at }: Run): readonly Segment[] {
  const left = rows.map((row) => side(row, at, false)).filter((row) => row.length > 0);
  const right = rows.map((row) => side(row, at, true)).filter((row) => row.length > 0);
  const isMargin = width(right) < width(left) * NARROW;
  return isMargin
    ? [...readRows(right), ...readRows(left)]
    : [...readRows(left), ...readRows(right)];
}

function width(rows: readonly Row[]): number {
  const all = rows.flat();
  return Math.max(...all.map(({ right }) => right)) - Math.min(...all.map(({ x }) => x));
}

/** Cells of a table that are columns of prose are read a row of the table at a time. */
function bands({ rows, at }: Run): readonly (readonly Row[])[] {
  const gaps = rows.slice(1).map((row, i) => yOf(row) - yOf(rows[i] ?? row));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const found: Row[][] = [[]];
  for (const [i, row] of rows.entries()) {
    const isBoth = side(row, at, false).length > 0 && side(row, at, true).length > 0;
    if (i > 0 && isBoth && (gaps[i - 1] ?? 0) > usual * BAND_GAP) found.push([]);
    found.at(-1)?.push(row);
  }
  return found;
}

function yOf(row: Row): number {
  return row[0]?.y ?? 0;
}
