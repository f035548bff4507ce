import type { Passage } from '../passage.ts';
import { areTorn } from './areTorn.ts';
import type { Line } from './line.ts';

const MOST_LINES = 6;
const LONGEST = 140;
const PAGE = /^\d{1,3}$/;
const SENTENCE_OR_ITEM =
  /^(?:vra|antwoord|[-–•▪*]\s|[a-z][.)])|[?:;]$|[.!?] \p{Lu}\p{Ll}+ \p{Ll}/iu;

/** Lines between the two halves of a sentence. */
interface Gap extends Passage {
  /** What is printed there, its digits aside. */
  readonly form: string;
  /** The number that is all there is; null for other lines. */
  readonly page: number | null;
  /** Whether an empty line stands before it. */
  readonly isApart: boolean;
}

/**
 * Headers, footers and page numbers in the middle of sentences: a few lines after an
 * empty one that are printed alike, but for digits, in two sentences; a number alone
 * counts up. The passage takes in the empty lines around it.
 */
export function findTornRepeats(lines: readonly Line[]): readonly Passage[] {
  const filled = lines.filter(({ text }) => text !== '');
  const apart = new Set(lines.filter((_, at) => lines[at - 1]?.text === ''));
  const gaps = filled.flatMap((line, at) => {
    const isApart = apart.has(line);
    return isApart || PAGE.test(line.text) ? (gapAt(filled, at, isApart) ?? []) : [];
  });
  const byForm = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const group = byForm.get(gap.form);
    if (group) group.push(gap);
    else byForm.set(gap.form, [gap]);
  }
  return [...byForm.values()].flatMap((group) => (isFurniture(group) ? group : []));
}

/** The most lines from this one on that tear a sentence. */
function gapAt(filled: readonly Line[], at: number, isApart: boolean): Gap | null {
  const above = filled[at - 1];
  const run = filled.slice(at, at + MOST_LINES);
  const end = run.findIndex(({ text }) => !mayRun(text));
  const most = isApart ? (end < 0 ? run.length : end) : 1;
  for (let count = most; count > 0; count -= 1) {
    const below = filled[at + count];
    if (!above || !below || !areTorn(above, below)) continue;
    const text = run.slice(0, count).map((line) => line.text);
    const page = count === 1 && PAGE.test(text[0] ?? '') ? Number(text[0]) : null;
    const form = text.join('\n').replaceAll(/\d+/g, '#');
    return { start: above.to, end: below.from, form, page, isApart };
  }
  return null;
}

function mayRun(text: string): boolean {
  return text.length <= LONGEST && !SENTENCE_OR_ITEM.test(text) && !/^\p{Ll}/u.test(text);
}

function isFurniture(group: readonly Gap[]): boolean {
  const isCounting = group.every(
    ({ page }, i) => page === null || i === 0 || page > (group[i - 1]?.page ?? 0),
  );
  // A number in its own paragraph is surer than one between two lines.
  const fewest = group.every(({ isApart }) => isApart) ? 2 : 3;
  return group.length >= fewest && isCounting;
}
