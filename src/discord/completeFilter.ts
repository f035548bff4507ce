import { formatDate } from '../core/formatDate.ts';
import type { LetterEntry } from '../liveIndex.ts';
import { clipText } from './clipText.ts';
import type { Choice } from './command.ts';
import { foldText } from './foldText.ts';

/** Discord's limits for choices. */
const MOST = 25;
const MAX = 100;

/** Something to choose, and all that it may be found by: lower case, a space before each word. */
interface Row extends Choice {
  readonly words: string;
}

interface Lists {
  readonly vraagsteller: readonly Row[];
  readonly brief: readonly Row[];
  /** Newest first: each year, followed by its months. */
  readonly periods: readonly Row[];
}

/** The list of letters is a new one after every change of the archive, so it keys what is made of it. */
const made = new WeakMap<readonly LetterEntry[], Lists>();

/** Choices for an option that narrows a search: years and months, names and fracties, or letters, of the archive itself. */
export function completeFilter(
  { name, value }: { readonly name: string; readonly value: string },
  letters: readonly LetterEntry[],
): readonly Choice[] {
  const lists = made.get(letters) ?? toLists(letters);
  made.set(letters, lists);
  const wanted = foldText(value).split(' ').filter(Boolean);
  const rows = rowsFor(name, lists, wanted.length === 0);
  return rows
    .filter(({ words }) => wanted.every((word) => words.includes(` ${word}`)))
    .slice(0, MOST)
    .map(({ name: label, value: chosen }) => ({ name: label, value: chosen }));
}

function rowsFor(name: string, lists: Lists, isEmpty: boolean): readonly Row[] {
  if (name === 'vraagsteller') return lists.vraagsteller;
  if (name === 'brief') return lists.brief;
  // Months only once something is typed: the years alone fit on a phone.
  return isEmpty ? lists.periods.filter(({ value }) => /^\d{4}$/u.test(value)) : lists.periods;
}

function toLists(letters: readonly LetterEntry[]): Lists {
  return {
    vraagsteller: toAskers(letters),
    brief: letters.toReversed().map(toLetter),
    periods: toPeriods(letters),
  };
}

/** Names and fracties, the one with most letters first. */
function toAskers(letters: readonly LetterEntry[]): readonly Row[] {
  const counts = new Map<string, number>();
  for (const { askers } of letters) {
    const names = askers.flatMap(({ name, fractie }) => (fractie ? [name, fractie] : [name]));
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name]) => name.length <= MAX)
    .toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b, 'nl'))
    .map(([name]) => ({ name, value: name, words: ` ${foldText(name)}` }));
}

/** The number comes first: phones cut the rest off. */
function toLetter({ kenmerk, letterDate, about }: LetterEntry): Row {
  const text = [kenmerk, letterDate ? formatDate(letterDate) : '', about ?? ''].join(' ');
  return { name: clipText(text, MAX), value: kenmerk, words: ` ${foldText(text)}` };
}

function toPeriods(letters: readonly LetterEntry[]): readonly Row[] {
  const months = new Set(letters.flatMap(({ letterDate }) => letterDate?.slice(0, 7) ?? []));
  const years = new Set([...months].map((month) => month.slice(0, 4)));
  return [...years, ...months]
    .toSorted(newestFirst)
    .map((key) => (key.length === 4 ? key : formatDate(`${key}-01`).replace(/^1 /u, '')))
    .map((label) => ({ name: label, value: label, words: ` ${foldText(label)}` }));
}

/** A year before its months. */
function newestFirst(a: string, b: string): number {
  if (a.slice(0, 4) !== b.slice(0, 4)) return a < b ? 1 : -1;
  return a.length === 4 || (b.length > 4 && a > b) ? -1 : 1;
}
