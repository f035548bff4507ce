import type { Passage } from './passage.ts';
import type { Tabel } from './brief.ts';
import { hasInvisible } from './invisible.ts';
import { mendHyphen } from './mendHyphen.ts';
import { wordsOfLetter } from './wordsOfLetter.ts';

/**
 * A passage as people read it. `offsets[i]` is the place in the letter's stored
 * text of the UTF-16 unit `text[i]`; a joining space stands at the white space
 * (or removed text) that it replaces.
 */
export interface DisplayText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** What a letter's parse says about how to show it: see `ParsedBrief`. */
export interface Layout {
  readonly removed: readonly Passage[];
  readonly tables: readonly Tabel[];
}

interface Line extends Passage {
  /** Characters of the whole line as printed, to see whether it was wrapped. */
  readonly width: number;
  readonly isTable: boolean;
  readonly afterBlank: boolean;
}

/**
 * Joins hard-wrapped lines, mends line-end hyphens and leaves out page
 * furniture. Differs from the slice in white space, line-end hyphens, marks that
 * are invisible and the removed ranges only; paragraphs, list items and table rows keep a line each.
 */
export function displayText(tekst: string, passage: Passage, layout: Layout): DisplayText {
  const lines = splitLines(tekst, passage, layout);
  const wrapWidth = lines.reduce((widest, { width }) => Math.max(widest, width), 0);
  const parts: string[] = [];
  const offsets: number[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    if (previous) appendJoint(tekst, { previous, line, wrapWidth }, { parts, offsets });
    appendLine(tekst, line, { parts, offsets });
    previous = line;
  }
  return { text: parts.join(''), offsets };
}

interface Output {
  readonly parts: string[];
  readonly offsets: number[];
}
interface Seam {
  readonly previous: Line;
  readonly line: Line;
  readonly wrapWidth: number;
}

/** Marks that no reader sees, such as those that turn words around, are left out. */
function appendLine(tekst: string, { start, end }: Line, { parts, offsets }: Output): void {
  const whole = tekst.slice(start, end);
  if (!hasInvisible(whole)) {
    for (let at = start; at < end; at += 1) offsets.push(at);
    parts.push(whole);
    return;
  }
  let at = start;
  for (const char of whole) {
    if (!hasInvisible(char)) {
      for (let unit = 0; unit < char.length; unit += 1) offsets.push(at + unit);
      parts.push(char);
    }
    at += char.length;
  }
}

function appendJoint(tekst: string, seam: Seam, output: Output): void {
  const { previous, line } = seam;
  const before = tekst.slice(previous.start, previous.end);
  const after = tekst.slice(line.start, line.end);
  if (previous.end === line.start) return;
  if (startsNewLine(before, after, seam)) return push(output, '\n', previous.end);
  const mended = endsItsLine(tekst, previous.end)
    ? mendHyphen(before, after, (word) => wordsOfLetter(tekst).has(word))
    : 'space';
  if (mended === 'drop') {
    output.parts.push((output.parts.pop() ?? '').slice(0, -1));
    output.offsets.pop();
  }
  if (mended === 'space') push(output, ' ', previous.end);
}

function endsItsLine(tekst: string, at: number): boolean {
  return /^[^\S\n\r\f\v\u2028\u2029]*[\n\r\f\v\u2028\u2029]/u.test(tekst.slice(at, at + 40));
}

function push(output: Output, joint: string, at: number): void {
  output.parts.push(joint);
  output.offsets.push(at);
}

const LIST_ITEM = /^(?:[-–•*o]\s|[a-z\d]{1,2}[.)]\s|€|\d{4}\s*[>:])/u;
const SENTENCE_END = /[.:;!?”"’)\]]$/u;
/** A line this much shorter than the longest was ended on purpose, not wrapped. */
const SHORT = 0.7;

function startsNewLine(before: string, after: string, { previous, line, wrapWidth }: Seam) {
  if (previous.isTable || line.isTable) return true;
  if (LIST_ITEM.test(after) && (LIST_ITEM.test(before) || !/\p{Ll}[-,]?$/u.test(before)))
    return true;
  const continues = /^[\p{Ll}(]/u.test(after);
  if (continues) return false;
  if (line.afterBlank) return SENTENCE_END.test(before) || previous.width < wrapWidth * SHORT;
  return previous.width < wrapWidth * SHORT && SENTENCE_END.test(before);
}

/** The passage's lines without white space at their ends, cut around removed ranges; empty ones left out. */
function splitLines(tekst: string, passage: Passage, { removed, tables }: Layout): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const line of rawLines(tekst, passage)) {
    const pieces = subtract(line, removed).map((piece) => trim(tekst, piece));
    const kept = pieces.filter(({ start, end }) => end > start);
    if (kept.length === 0) afterBlank = true;
    for (const piece of kept) {
      const isTable = tables.some(({ start, end }) => piece.start >= start && piece.start < end);
      lines.push({ ...piece, width: line.end - line.start, isTable, afterBlank });
      afterBlank = false;
    }
  }
  return lines;
}

function rawLines(tekst: string, { start, end }: Passage): Passage[] {
  const lines: Passage[] = [];
  let from = start;
  for (const { index } of tekst.slice(start, end).matchAll(/\r\n?|[\n\f\v\u2028\u2029]/gu)) {
    lines.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  lines.push({ start: from, end });
  return lines;
}

/** What is left of `line` when the sorted, non-overlapping `removed` ranges are cut out. */
function subtract(line: Passage, removed: readonly Passage[]): Passage[] {
  const left: Passage[] = [];
  let from = line.start;
  for (const { start, end } of removed) {
    if (end <= from || start >= line.end) continue;
    if (start > from) left.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < line.end) left.push({ start: from, end: line.end });
  return left;
}

function trim(tekst: string, { start, end }: Passage): Passage {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(tekst.charAt(from))) from += 1;
  while (to > from && /\s/u.test(tekst.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
