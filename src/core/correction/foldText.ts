import type { Passage } from '../passage.ts';

/** A text without what typing it over may change; `starts[i]`/`ends[i]` bound the character of unit `text[i]`. */
export interface Folded {
  readonly source: string;
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SKIPPED = /[\s\p{Pd}\u00ad\u200b-\u200d\u2060\ufeff\u2212]/u;
const DROPPED = /[\s\p{Pd}\p{M}\u00ad\u200b-\u200d\u2060\ufeff\u2212]/gu;
/** Hyphens that can end a typed text; a limit, as the pattern is tried at every character. */
const LONGEST_EDGE = 20;
const LEADING = /^[\s\p{Pd}\u2212]*/u;
const TRAILING = /[\s\p{Pd}\u2212]*$/u;
const ACCENT = /\p{M}/u;
const SINGLE_QUOTE = /[‘’‚‛]/u;
const DOUBLE_QUOTE = /[“”„‟]/u;

/** Leaves out white space and hyphens, and makes quotation marks and composed characters alike. */
export function foldText(source: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of source) {
    const folded = foldChar(char);
    // An accent of its own belongs to the letter before it.
    if (ACCENT.test(char) && ends.length > 0) ends[ends.length - 1] = at + char.length;
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(at + char.length);
    }
    at += char.length;
    parts.push(folded);
  }
  return { source, text: parts.join(''), starts, ends };
}

function foldChar(char: string): string {
  if (SKIPPED.test(char)) return '';
  if (SINGLE_QUOTE.test(char)) return "'";
  if (DOUBLE_QUOTE.test(char)) return '"';
  if (char < '\u0080') return char;
  return char.normalize('NFKD').replace(DROPPED, '');
}

/** Widens a place by the hyphens that `typed` begins and ends with, where the text has them too. */
export function withHyphens(text: string, { start, end }: Passage, typed: string): Passage {
  let from = start;
  for (const char of hyphensOf(typed, LEADING).toReversed()) {
    const before = text.slice(0, from).trimEnd();
    if (!before.endsWith(char)) break;
    from = before.length - char.length;
  }
  let to = end;
  for (const char of hyphensOf(typed.slice(-LONGEST_EDGE), TRAILING)) {
    const gap = /^\s*/u.exec(text.slice(to, to + 200))?.[0].length ?? 0;
    if (!text.startsWith(char, to + gap)) break;
    to += gap + char.length;
  }
  return { start: from, end: to };
}

function hyphensOf(typed: string, edge: RegExp): readonly string[] {
  return Array.from(edge.exec(typed)?.[0].replace(/\s+/g, '') ?? '');
}
