import type { Mark } from './findFootnoteMarks.ts';
import type { Note } from './findFootnotes.ts';

/** A note inside a line: its number before a capital, an address or a document number. */
const NOTE =
  /(?<=(?<![Vv]ra(?:ag|gen)|[Aa]ntwoord(?:en)?|\b(?:en|op|t\/m|nr\.?)|[,&])\s)(\d{1,2})(\)?) ?(?=[\p{Lu}«“‘"]|\d{4}Z|https?:|www\.)/gu;
/** Blanked page furniture, or the end of the letter: before it stand the notes of a page. */
const FOOT = / {12,}|$/g;
const SOURCE =
  /Kamerstuk|Handelingen|Aanhangsel|Staatsblad|Staatscourant|www\.|https?:|\.nl|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}|\d{4}Z\d/u;
const LONGEST_NOTES = 2500;
/** No note holds a marker or asks. */
const NOT_IN_NOTE = /(?:Vra(?:ag|gen)|Antwoord(?:en)?)\s\d|\?\s/;
/** A note that opens a line is found by its line. */
const LEAST_INSIDE = 200;

type Marks = ReadonlyMap<number, readonly Mark[]>;

interface Found {
  readonly nr: number;
  readonly sign: string;
  readonly start: number;
}

/** Footnotes of a text that was run together: numbers that count up to the foot of a page and are marked above. */
export function findInlineNotes(scan: string, marks: Marks): readonly Note[] {
  const candidates = findCandidates(scan);
  const notes: Note[] = [];
  let next = 0;
  let above: Found[] = [];
  for (const { index: foot } of scan.matchAll(FOOT)) {
    for (; (candidates[next]?.start ?? Infinity) < foot; next += 1) {
      const candidate = candidates[next];
      if (candidate) above.push(candidate);
    }
    above = above.filter(({ start }) => foot - start < LONGEST_NOTES);
    notes.push(...notesBefore(scan, foot, { above, marks }));
    above = [];
  }
  return notes;
}

function findCandidates(scan: string): readonly Found[] {
  let lineStart = 0;
  let at = 0;
  const found: Found[] = [];
  for (const { index: start, 1: nr = '', 2: sign = '' } of scan.matchAll(NOTE)) {
    const feed = scan.slice(at, start).lastIndexOf('\n');
    if (feed >= 0) lineStart = at + feed + 1;
    at = start;
    if (start - lineStart >= LEAST_INSIDE) found.push({ nr: Number(nr), sign, start });
  }
  return found;
}

interface Above {
  readonly above: readonly Found[];
  readonly marks: Marks;
}

/** The notes directly before a foot; a page may have two kinds, `1)` and `1`. */
function notesBefore(scan: string, foot: number, { above, marks }: Above): readonly Note[] {
  const notes: Note[] = [];
  let end = foot;
  for (const sign of signsOf(above)) {
    const chain = chainUpTo(above, end, sign);
    const [first] = chain;
    if (!first || !isMarked(first, marks) || !areNotes(scan.slice(first.start, end))) continue;
    chain.forEach(({ nr, start }, i) => {
      notes.push({ nr, sign, passage: { start, end: chain[i + 1]?.start ?? end } });
    });
    end = first.start;
  }
  return notes;
}

function areNotes(text: string): boolean {
  return SOURCE.test(text) && !NOT_IN_NOTE.test(text);
}

/** The kinds of note, the last printed first. */
function signsOf(above: readonly Found[]): readonly string[] {
  return [...new Set(above.map(({ sign }) => sign).toReversed())];
}

/** Walks up from the foot over numbers that count down by one. */
function chainUpTo(above: readonly Found[], end: number, sign: string): readonly Found[] {
  const chain: Found[] = [];
  for (const found of above.toReversed()) {
    if (found.start >= end || found.sign !== sign) continue;
    const [last] = chain;
    if (!last || found.nr === last.nr - 1) chain.unshift(found);
  }
  return chain;
}

function isMarked({ nr, start }: Found, marks: Marks): boolean {
  return marks.get(nr)?.some((mark) => mark.start < start && mark.kind !== 'regel') ?? false;
}
