import { formatCitation } from '../core/citation.ts';
import { formatDate } from '../core/formatDate.ts';
import type { CatalogEntry } from '../liveIndex.ts';
import { clipText } from './clipText.ts';
import type { Choice } from './command.ts';
import { foldText } from './foldText.ts';

/** Discord's limits for choices. */
const MOST = 25;
const MAX = 100;
/** A part of a compound word; shorter ones are in every word. */
const MIN_INSIDE = 4;

interface Row {
  readonly citation: string;
  readonly vraag: string;
  /** Everything to look through, in lower case, a space before and after each word. */
  readonly words: string;
}

/** The list is a new one after every change of the archive, so it keys what is made of it. */
const made = new WeakMap<readonly CatalogEntry[], readonly Row[]>();

/** Citations that fit what is typed: a number, a date in any form, or words of the vraag. Newest letter first. */
export function completeCitation(
  typed: string,
  entries: readonly CatalogEntry[],
): readonly Choice[] {
  const rows = made.get(entries) ?? toRows(entries);
  made.set(entries, rows);
  const wanted = foldText(typed).split(' ').filter(Boolean);
  const found: { row: Row; score: number }[] = [];
  for (const row of rows) {
    const score = scoreOf(row, wanted);
    if (score > 0) found.push({ row, score });
  }
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ row }) => toChoice(row));
}

function toRows(entries: readonly CatalogEntry[]): readonly Row[] {
  const byLetter = new Map<string, Row[]>();
  for (const entry of entries) {
    const rows = byLetter.get(entry.kenmerk) ?? [];
    byLetter.set(entry.kenmerk, rows);
    const citation = formatCitation(entry);
    if (citation.length <= MAX) rows.push(toRow(entry, citation));
  }
  const newestFirst = [...byLetter].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return newestFirst.flatMap(([kenmerk, rows]) => {
    const dates = datesOf(kenmerk);
    return rows.map((row) => ({
      ...row,
      words: ` ${row.citation.toLowerCase()} ${dates}${row.words}`,
    }));
  });
}

function toRow({ nr, vraag }: CatalogEntry, citation: string): Row {
  return { citation, vraag, words: ` ${foldText(`vraag ${nr} ${vraag}`)} ` };
}

/** A letter's date as people write it. */
function datesOf(kenmerk: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/u.exec(kenmerk);
  if (!iso) return '';
  const [date, year, month, day] = iso;
  return `${formatDate(date)} ${Number(day)}-${Number(month)}-${year} ${day}-${month}-${year}`;
}

/** 0 when one of the words is missing; 1 and up, higher the more of them are met whole. */
function scoreOf({ words }: Row, wanted: readonly string[]): number {
  let score = 1;
  for (const word of wanted) {
    if (words.includes(` ${word} `)) score += 2;
    else if (words.includes(` ${word}`)) score += 1;
    else if (word.length < MIN_INSIDE || !words.includes(word)) return 0;
  }
  return score;
}

/** The number comes first: phones cut the rest off. */
function toChoice({ citation, vraag }: Row): Choice {
  return { name: clipText(`${citation} ${vraag}`, MAX), value: citation };
}
