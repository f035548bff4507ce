import type { Tabel } from '../brief.ts';
import type { Passage } from '../passage.ts';
import type { Letter } from './letter.ts';
import { lineIndexAt } from './lineIndexAt.ts';
import type { Line } from './line.ts';

const PIPES = /\|.*\|/;
const COLUMNS = /\S(?: {2,}|\t+)\S/;
const EMPTY_CELLS = /(?<![ \t])[ \t]{3,}$/;
const LONGEST_CELL = 48;
const FEWEST_ROWS = 2;
const FEWEST_LOSSY_ROWS = 3;
const FEWEST_LOST_ROWS = 6;
const WIDTH_OF_EMPTY_CELLS = 3;

type RowKind = 'pijp' | 'kolom' | 'leeg' | 'vervolg';

interface Row {
  readonly kind: RowKind;
  readonly line: Line;
}

/** Tables inside a passage: rows between pipes or in columns, and rows whose cells were lost. */
export function findTables({ tekst, lines }: Letter, within: Passage): readonly Tabel[] {
  const first = lineIndexAt(lines, within.start);
  const last = lineIndexAt(lines, Math.max(within.start, within.end - 1));
  const isAnnounced = /\b(?:tabel|matrix)\b/i.test(tekst.slice(within.start, within.end));
  const tables: Tabel[] = [];
  let rows: Row[] = [];
  const flush = (): void => {
    const table = toTable(tekst, rows) ?? (isAnnounced ? toLostTable(rows) : null);
    if (table) tables.push(clip(table, within));
    rows = [];
  };
  for (let i = first; i <= last; i += 1) {
    const line = lines[i];
    if (!line || line.text === '') continue;
    // A text that was run together is one long line: only its part in the passage counts.
    const end = line.to > within.end ? within.end : line.end;
    const raw = tekst.slice(Math.max(line.start, within.start), end);
    const kind = rowKind(raw, line, lines[i + 1]);
    if (kind) rows.push({ kind, line });
    else flush();
  }
  flush();
  return tables;
}

/** A short line without full stop can be a wrapped first cell: it counts only between rows. */
function rowKind(raw: string, line: Line, below: Line | undefined): RowKind | null {
  if (PIPES.test(raw)) return 'pijp';
  const isSentence = line.text.length > LONGEST_CELL || /[.?!:;]$/.test(line.text);
  if (!isSentence && (EMPTY_CELLS.test(raw) || holdsSpacesOnly(below))) return 'leeg';
  if (COLUMNS.test(raw.trim())) return 'kolom';
  return isSentence ? null : 'vervolg';
}

/** Cells of white space under a wrapped first cell. */
function holdsSpacesOnly(line: Line | undefined): boolean {
  return line?.text === '' && line.end - line.start >= WIDTH_OF_EMPTY_CELLS;
}

function toTable(tekst: string, rows: readonly Row[]): Tabel | null {
  const real = rows.filter(({ kind }) => kind !== 'vervolg');
  const empty = real.filter(({ kind, line }) => kind === 'leeg' || hasEmptyCells(tekst, line));
  const isLossy = empty.length >= FEWEST_LOSSY_ROWS && empty.length * 2 > real.length;
  if (real.length < FEWEST_ROWS || (!isLossy && real.every(({ kind }) => kind === 'leeg')))
    return null;
  const start = isLossy ? rows[0] : real[0];
  const end = isLossy ? rows.at(-1) : real.at(-1);
  return start && end ? { start: start.line.from, end: end.line.to, isLossy } : null;
}

/**
 * Short lines without full stop, one after the other, where the text speaks of a
 * table: its cells left no trace at all, as when a PDF was made of it.
 */
function toLostTable(rows: readonly Row[]): Tabel | null {
  const [start, end] = [rows[0], rows.at(-1)];
  if (!start || !end || rows.length < FEWEST_LOST_ROWS) return null;
  const filled = rows.filter(({ line }) => /\d|€|^[-•–]/.test(line.text)).length;
  const isLossy = filled * 2 <= rows.length;
  return isLossy ? { start: start.line.from, end: end.line.to, isLossy } : null;
}

/** Between pipes: more than half of the cells after the first hold nothing. */
function hasEmptyCells(tekst: string, line: Line): boolean {
  const cells = tekst.slice(line.start, line.end).split('|').slice(2, -1);
  return cells.length > 0 && cells.filter((cell) => cell.trim() === '').length * 2 > cells.length;
}

function clip(table: Tabel, within: Passage): Tabel {
  return {
    ...table,
    start: Math.max(table.start, within.start),
    end: Math.min(table.end, within.end),
  };
}
