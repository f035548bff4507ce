import type { Passage } from '../passage.ts';
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

/** Reads a table with a column of vragen and one of antwoorden, its cells between pipes or tabs. */
export function readTable({ tekst, lines }: Letter): readonly Draft[] {
  const drafts: Draft[] = [];
  let columns: Columns | null = null;
  for (const line of lines) {
    const cells = cellsOf(tekst, line);
    const header = columnsOf(tekst, cells);
    if (header) columns = header;
    else if (columns && cells.length === columns.count) {
      const draft = toDraft(tekst, { cells, columns, order: drafts.length + 1 });
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

type Cell = Passage | null;

function cellsOf(tekst: string, { start, end }: Line): readonly Cell[] {
  const raw = tekst.slice(start, end);
  const separator = raw.includes('|') ? '|' : '\t';
  if (!raw.includes(separator)) return [];
  const cells: Cell[] = [];
  let at = start;
  for (const piece of raw.split(separator)) {
    cells.push(trimPassage(tekst, at, at + piece.length));
    at += piece.length + 1;
  }
  return separator === '|' && raw.trim().startsWith('|') ? cells.slice(1) : cells;
}

function columnsOf(tekst: string, cells: readonly Cell[]): Columns | null {
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
  readonly order: number;
}

function toDraft(tekst: string, { cells, columns, order }: Row): Draft | null {
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
