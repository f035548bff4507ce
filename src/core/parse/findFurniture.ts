import type { Passage } from '../passage.ts';
import { findIntruders } from './findIntruders.ts';
import { findTornRepeats } from './findTornRepeats.ts';
import type { Line } from './line.ts';

const PAGE =
  /^(?:pagina|blad|blz\.?|bladzijde|bladnummer|page)\s*:?\s*\d{1,3}(?:\s*(?:van|\/|-|of)\s*\d{1,3})?$|^\d{1,3}\s*(?:\/|van)\s*\d{1,3}$|^[-–—]\s*\d{1,3}\s*[-–—]$/i;
/** At a page break: a header or footer that ends in its page number. */
const NUMBERED =
  /^\p{Lu}[^.?!]{0,100}(?:[Pp]agina|[Bb]lad(?:nummer)?|[Bb]lz\.?)\s*:?\s*\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?$/u;
const PUBLISHER =
  /ah-tk-\d{8}-\d+|ISSN\s*\d{4}\s*-\s*\d{4}(?:\s*[’']s-Gravenhage\s*\d{4})?|(?:Eerste|Tweede)\s+Kamer,\s+vergaderjaar\s+\d{4}[–-]\d{4},\s+Aanhangsel(?:\s+\d{1,3}(?!\d))?/g;
/** Not where the sentence itself sends the reader to a page. */
const PAGE_INSIDE =
  /(?<=(?<!\b(?:[Zz]ie|[Oo]p|naar|vanaf|tot))\s)Pagina \d{1,3} van \d{1,3}(?=\s|$)/g;
/** A vraag that is asked of one thing after another ("Vraag 1: Klopt het dat …") begins alike on each page. */
const MARKED = /^(?:(?:vraag|antwoord)\s*\d{1,3}[a-z]?|\d{1,3})\s*[.):]\s/i;
const MARKER_LIKE =
  /^(?:(?:\S+ )?(?:vra|antwoord|beantwoording|reactie|toelichting).{0,22}$|ja\b|nee\b|zie\b|\d{1,3}[.):]?$|[a-z][.)]?$)|[.?!:;,]$/i;
/** Page breaks come out of a PDF as a form feed or as a run of empty lines. */
const EMPTY_LINES_OF_A_PAGE_BREAK = 5;
const LONGEST = 140;
/** Fewest lines on a page: lines that count up closer together are a list ("Groep 6", "Groep 7"). */
const SHORT_PAGE = 12;

/** Running headers and footers and page numbers: known forms, and lines that repeat at page breaks. */
export function findFurniture(text: string, lines: readonly Line[]): readonly Passage[] {
  const inside = [...text.matchAll(PUBLISHER), ...text.matchAll(PAGE_INSIDE)];
  const known = inside.map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  const atBreak = findPageBreaks(text, lines);
  const repeated = findRepeated(lines, atBreak);
  const furniture = lines.filter(
    ({ text: line }, i) =>
      PAGE.test(line) || repeated.has(i) || (atBreak[i] === true && NUMBERED.test(line)),
  );
  const running = new Set(furniture);
  const rest = lines.filter((line) => !running.has(line));
  return [
    ...known,
    ...findTornRepeats(rest),
    ...findIntruders(rest),
    ...furniture.map(({ from, to }) => ({ start: from, end: to })),
  ];
}

/** For every line whether a page ends or begins at it. */
function findPageBreaks(text: string, lines: readonly Line[]): readonly boolean[] {
  const atBreak = lines.map(() => false);
  let previous = -1;
  let feeds = 0;
  lines.forEach((line, i) => {
    if (line.text !== '') {
      const isBreak = feeds > 0 || i - previous - 1 >= EMPTY_LINES_OF_A_PAGE_BREAK || previous < 0;
      if (isBreak || PAGE.test(line.text)) mark(atBreak, previous, i);
      previous = i;
      feeds = 0;
    }
    if (text.slice(line.to, line.end + 1).includes('\f')) feeds += 1;
  });
  if (previous >= 0) atBreak[previous] = true;
  return atBreak;
}

function mark(atBreak: boolean[], previous: number, next: number): void {
  if (previous >= 0) atBreak[previous] = true;
  atBreak[next] = true;
}

/**
 * Lines that are printed alike, but for digits, at two page breaks, or with a counting
 * number. A header or footer may have two lines: the other is then printed alike too.
 */
function findRepeated(lines: readonly Line[], atBreak: readonly boolean[]): ReadonlySet<number> {
  const byForm = new Map<string, number[]>();
  lines.forEach(({ text }, i) => {
    if (text === '' || text.length > LONGEST || isMarked(text)) return;
    const form = text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
    const group = byForm.get(form);
    if (group) group.push(i);
    else byForm.set(form, [i]);
  });
  const alike = new Set([...byForm.values()].filter((group) => group.length > 1).flat());
  const isAtBreak = (i: number): boolean =>
    atBreak[i] === true ||
    [i - 1, i + 1].some(
      (at) => atBreak[at] === true && (alike.has(at) || PAGE.test(lines[at]?.text ?? '')),
    );
  const repeated = [...byForm.values()].filter(
    (group) => group.length > 1 && isRunning(group, lines, isAtBreak),
  );
  return new Set([...repeated.flat(), ...findPageNumbers(lines, atBreak)]);
}

function isMarked(text: string): boolean {
  return MARKED.test(text) || MARKER_LIKE.test(text);
}

function isRunning(
  group: readonly number[],
  lines: readonly Line[],
  isAtBreak: (index: number) => boolean,
): boolean {
  const first = lines[group[0] ?? 0]?.text ?? '';
  if (!/\p{L}{2}.*[\s\d]/u.test(first)) return false;
  if (group.every(isAtBreak)) return true;
  const isFarApart = group.every((line, i) => i === 0 || line - (group[i - 1] ?? 0) >= SHORT_PAGE);
  return (
    isFarApart &&
    group.length >= 3 &&
    isCounting(group.map((i) => /(\d+)\D*$/.exec(lines[i]?.text ?? '')?.[1]))
  );
}

function isCounting(numbers: readonly (string | undefined)[]): boolean {
  return numbers.every((n, i) => i === 0 || Number(n) === Number(numbers[i - 1]) + 1);
}

/**
 * Numbers alone on a line at page breaks that count 1, 2, 3 or 2, 3, 4; not when other
 * numbers stand alone too, as vragen can.
 */
function findPageNumbers(lines: readonly Line[], atBreak: readonly boolean[]): readonly number[] {
  const all = lines.flatMap(({ text }, i) => (/^\d{1,3}$/.test(text) ? [i] : []));
  const first = lines.findIndex(({ text }) => text !== '');
  const alone = all.filter((i) => atBreak[i] && i !== first);
  const numbers = alone.map((i) => lines[i]?.text);
  if (all.filter((i) => !atBreak[i]).length > alone.length) return [];
  return alone.length > 1 && Number(numbers[0]) <= 3 && isCounting(numbers) ? alone : [];
}
