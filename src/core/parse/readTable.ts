import type { Passage } from '../passage.ts';
import { columnsOf } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Letter } from './letter.ts';
import type { Line } from './line.ts';
import { trimPassage } from './trimPassage.ts';

const VRAAG = /^(?:vraag|vragen|vraagstelling)$/i;
const ANTWOORD = /^(?:antwoord|antwoorden|beantwoording|reactie(?: college)?|antwoord college)$/i;
const NUMBER = /^(?:nr|no|nummer|#|volgnr|vraagnr|vraagnummer|vr)\.?$/i;
const PRINTED = /^0*(\d{1,3}[a-z]?)\.?$/;

interface Columns {
  readonly count: number;
  readonly vraag: number;
  readonly antwoord: number;
  readonly nr: number;
}

/** Reads a table with a column of vragen and one of antwoorden, its cells between pipes, tabs or runs of spaces. */
export function readTable({ tekst, lines }: Letter): readonly Draft[] {
  const drafts: Draft[] = [];
  let columns: Columns | null = null;
  let above: Line | undefined;
  for (const line of lines) {
    const cells = cellsOf(tekst, line);
    const header = headerOf(tekst, cells);
    if (header) columns = header;
    else if (columns && line.text !== '' && !readRow(tekst, { cells, columns }, drafts)) {
      // Below an empty line the text goes on; directly below a row that row does.
      if (above?.text === '' && cells.length === 1) columns = null;
      else if (!isMarked(tekst, line)) giveUp(drafts);
    }
    above = line;
  }
  return drafts;
}

function readRow(tekst: string, { cells, columns }: Row, drafts: Draft[]): boolean {
  if (cells.length !== columns.count) return false;
  const draft = toDraft(tekst, { cells, columns }, drafts.length + 1);
  if (draft) drafts.push(draft);
  return true;
}

/** Without pipes or tabs a row that goes on on the next line holds two cells at once: no passage can. */
function giveUp(drafts: Draft[]): void {
  const last = drafts.pop();
  if (last) drafts.push({ ...last, antwoord: null, answerId: -1, status: 'onbeantwoord' });
}

function isMarked(tekst: string, { start, end }: Line): boolean {
  return /[|\t]/.test(tekst.slice(start, end));
}

type Cell = Passage | null;

function cellsOf(tekst: string, line: Line): readonly Cell[] {
  if (!isMarked(tekst, line)) return columnsOf(line);
  const { start, end } = line;
  const raw = tekst.slice(start, end);
  const separator = raw.includes('|') ? '|' : '\t';
  const cells: Cell[] = [];
  let at = start;
  for (const piece of raw.split(separator)) {
    cells.push(trimPassage(tekst, at, at + piece.length));
    at += piece.length + 1;
  }
  return separator === '|' && raw.trim().startsWith('|') ? cells.slice(1) : cells;
}

function headerOf(tekst: string, cells: readonly Cell[]): Columns | null {
  const names = cells.map((cell) =>
    cell ? tekst.slice(cell.start, cell.end).replace(/[*_]/g, '') : '',
  );
  const vraag = names.findIndex((name) => VRAAG.test(name));
  const antwoord = names.findIndex((name) => ANTWOORD.test(name));
  if (vraag < 0 || antwoord < 0) return null;
  return { count: cells.length, vraag, antwoord, nr: names.findIndex((name) => NUMBER.test(name)) };
}

interface Row {
  readonly cells: readonly Cell[];
  readonly columns: Columns;
}

function toDraft(tekst: string, { cells, columns }: Row, order: number): Draft | null {
  const vraag = cells[columns.vraag];
  const antwoord = cells[columns.antwoord] ?? null;
  const nr = cells[columns.nr];
  if (!vraag || /^:?-{2,}/.test(tekst.slice(vraag.start, vraag.end))) return null;
  return {
    nr: printedNumber(tekst, nr) ?? String(order),
    section: 0,
    at: nr?.start ?? vraag.start,
    vraag,
    antwoord,
    answerId: antwoord ? order : -1,
    status: antwoord ? 'beantwoord' : 'onbeantwoord',
    isInferred: false,
  };
}

function printedNumber(tekst: string, cell: Cell | undefined): string | undefined {
  return cell ? PRINTED.exec(tekst.slice(cell.start, cell.end))?.[1] : undefined;
}
