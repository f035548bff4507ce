import type { Passage } from '../passage.ts';
import { areTorn } from './areTorn.ts';
import type { Line } from './line.ts';

const RUNNING =
  /(?<!\p{L})(?:pagina|blad(?:nummer|zijde)?|blz\.?|vervolg(?:blad|vel| van)|(?:ons |uw )?kenmerk|zaaknummer|registratienummer|versie)(?!\p{L})\s*:?\s*(?:\S.{0,40})?\d/iu;
/** Above it a line with a reference is the letterhead's. */
const OPENING = /^(?:geachte|beste)\s|^(?:vraag|antwoord)(?!\p{L})|\?(?:\s|$)/iu;
const LOWER = /^[\p{Ll}(]/u;
const LIST_OR_SENTENCE =
  /^(?:vra|antwoord|[-–•▪*]|\d{1,2}[.)]|[a-z][.)])|[?:;,]$|(?<!\d)[.?!] \p{Lu}\p{Ll}+ \p{Ll}/iu;
const MOST_LINES = 4;
const LONGEST = 110;
const MOST_WORDS = 8;
const MOST_WORDS_RUNNING = 14;

/**
 * A page header or footer that need not appear twice: a few lines, one with a page
 * number or a reference, between the two halves of a sentence. The passage takes in
 * the empty lines around it: no paragraph ends there.
 */
export function findIntruders(lines: readonly Line[]): readonly Passage[] {
  const all = lines.filter(({ text }) => text !== '');
  const opening = all.findIndex(({ text }) => OPENING.test(text));
  const filled = opening < 0 ? [] : all.slice(opening);
  return filled.flatMap((line, i) => {
    if (!isRunning(line.text)) return [];
    const group = groupAround(filled, i);
    const above = filled[(group?.first ?? 0) - 1];
    const below = filled[(group?.last ?? -1) + 1];
    return group && above && below ? [{ start: above.to, end: below.from }] : [];
  });
}

interface Group {
  readonly first: number;
  readonly last: number;
}

/** The longest run of lines with this one in it that stands between two halves of a sentence. */
function groupAround(filled: readonly Line[], at: number): Group | null {
  let found: Group | null = null;
  for (let first = at; first > Math.max(0, at - MOST_LINES) && mayRun(filled[first]); first -= 1) {
    for (let last = at; last < first + MOST_LINES && mayRun(filled[last]); last += 1) {
      const isTorn = areTorn(filled[first - 1], filled[last + 1]);
      if (isTorn && (!found || standsApart(filled, first))) found = { first, last };
    }
  }
  return found;
}

/** Only after an empty line does a longer run take in what may be the end of a sentence. */
function standsApart(filled: readonly Line[], first: number): boolean {
  const above = filled[first - 1];
  const line = filled[first];
  return above !== undefined && line !== undefined && line.start > above.end + 1;
}

function mayRun(line: Line | undefined): boolean {
  if (!line || LIST_OR_SENTENCE.test(line.text)) return false;
  return isRunning(line.text) || isTitle(line.text);
}

function isRunning(text: string): boolean {
  return text.length <= LONGEST && RUNNING.test(text) && countWords(text) <= MOST_WORDS_RUNNING;
}

function isTitle(text: string): boolean {
  return !LOWER.test(text) && countWords(text) <= MOST_WORDS && !/[.!]$/.test(text);
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
