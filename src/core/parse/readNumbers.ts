import { orderKey } from './orderKey.ts';

/** Numbers read at one place of a text. */
export interface Numbers {
  readonly nrs: readonly string[];
  /** Offset after the last of them. */
  readonly end: number;
}

const LABEL =
  /[A-Z]{1,2}[-.](?:\d{1,3}[-.])?\d{1,3}(?![\d-])|[A-Z]\d{1,3}(?!\d)|\d{1,3}[-.]\d{1,2}(?:[-.]\d{1,2})?(?![\d-])/y;
const NUMBER = /0*(\d{1,3})(?!\d)(?:\.?([a-z])(?![\p{L}\d]|\.\p{L})| ([a-h])(?=[.):]|\s*$))?/muy;
const LETTER = /([a-z])(?![\p{L}\d])/uy;
const TO = /[ \t]*(?:t\/m|tm|tot en met|t\.e\.m\.|[–—]|\.\.\.|…)\s*(?=\d)/iy;
const DASH_TO = /[ \t]*-\s*(?=\d)/y;
const AND =
  /[ \t]*(?:,\s*(?:en|én|&)\s|,|;|\+|\/|&|\ben\b|\bén\b|\bof\b)\s*(?:(?:op|van)\s+)?(?:(?:de\s+)?(?:vraag|vragen)\s+)?(?=0*\d{1,3}(?!\d))/iy;
const AND_LETTER = /[ \t]*(?:,|\+|&|\/|\ben\b)\s*(?=[a-z](?![\p{L}\d]))/iuy;
const LONGEST_RANGE = 60;
const LARGEST = 199;

/**
 * Reads "4", "7a", "7.a", "A-1", "4, 5, 7 en 8", "7, 8, en 9", "2 t/m 6" or "1a en b" at an offset.
 *
 * `isPlural` says that "1-3" is a range ("Vragen 1-3") and not a label ("Vraag 3-1").
 */
export function readNumbers(text: string, at: number, isPlural = false): Numbers | null {
  const label = isPlural ? null : match(LABEL, text, at);
  if (label) return { nrs: [label[0]], end: at + label[0].length };
  const first = readOne(text, at);
  if (!first) return null;
  const nrs = [first.nr];
  let { end } = first;
  for (let next = readNext(text, end, nrs); next; next = readNext(text, end, nrs)) {
    nrs.push(...next.nrs);
    ({ end } = next);
  }
  return { nrs: [...new Set(nrs)], end };
}

function readNext(text: string, at: number, nrs: readonly string[]): Numbers | null {
  const to = match(TO, text, at) ?? match(DASH_TO, text, at);
  if (to) return readRange(text, at + to[0].length, nrs);
  const and = match(AND, text, at);
  if (!and) return readNextLetter(text, at, nrs);
  const next = readOne(text, at + and[0].length);
  return next && Number.parseInt(next.nr, 10) <= LARGEST ? { nrs: [next.nr], end: next.end } : null;
}

/** The "6" of "2 t/m 6", with all between. */
function readRange(text: string, at: number, nrs: readonly string[]): Numbers | null {
  const next = readOne(text, at);
  if (!next) return null;
  const letters = letterRange(nrs.at(-1) ?? '', next.nr);
  if (letters.length > 0) return { nrs: letters, end: next.end };
  const from = Number.parseInt(nrs.at(-1) ?? '', 10);
  const until = Number.parseInt(next.nr, 10);
  if (until <= from || until - from > LONGEST_RANGE) return null;
  const between = Array.from({ length: until - from - 1 }, (_, i) => String(from + 1 + i));
  return { nrs: [...between, next.nr], end: next.end };
}

/** What follows 2a up to 2c; empty for numbers. */
function letterRange(first: string, last: string): readonly string[] {
  const [from, to] = [orderKey(first), orderKey(last)];
  if (from.count !== to.count || from.letter === '' || to.letter <= from.letter) return [];
  const [start, end] = [from.letter.charCodeAt(0), to.letter.charCodeAt(0)];
  return Array.from(
    { length: end - start },
    (_, i) => `${from.count}${String.fromCharCode(start + 1 + i)}`,
  );
}

/** The "b" of "1a en b". */
function readNextLetter(text: string, at: number, nrs: readonly string[]): Numbers | null {
  const [, base] = /^(\d+)[a-z]$/.exec(nrs.at(-1) ?? '') ?? [];
  const link = base === undefined ? null : match(AND_LETTER, text, at);
  if (!link) return null;
  const letter = match(LETTER, text, at + link[0].length);
  return letter ? { nrs: [`${base}${letter[0]}`], end: at + link[0].length + 1 } : null;
}

function readOne(text: string, at: number): { readonly nr: string; readonly end: number } | null {
  const hit = match(NUMBER, text, at);
  if (!hit) return null;
  return { nr: `${hit[1]}${hit[2] ?? hit[3] ?? ''}`, end: at + hit[0].length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
