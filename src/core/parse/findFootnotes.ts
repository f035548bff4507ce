import type { Passage } from '../passage.ts';
import { findFootnoteMarks, type Mark } from './findFootnoteMarks.ts';
import { findInlineNotes } from './findInlineNotes.ts';
import { findMarkedNotes } from './findMarkedNotes.ts';
import type { Line } from './line.ts';

/** A footnote's first line: its number directly before the text, without a full stop. */
const NOTE = /^(\d{1,2})(\)?)( ?)(?=[\p{Lu}“"‘'«(]|https?:|www\.|\d{4}Z)/u;
const VRAAG = /^vraag\s*\d{1,3}(?!\d)/iu;
const NOT_IN_NOTE = /^(?:vraag|antwoord)(?!\p{L})|\?$/iu;
const LONGEST_NOTE = 12;

/** A footnote with its number. */
export interface Note {
  readonly nr: number;
  /** The bracket after its number, if any: notes of one kind count together. */
  readonly sign: string;
  readonly passage: Passage;
}

type Marks = ReadonlyMap<number, readonly Mark[]>;

/** Footnotes at the foot of a page or of the letter, and the marks in the text that point to them. */
export function findFootnotes(scan: string, lines: readonly Line[]): readonly Passage[] {
  const marks = findFootnoteMarks(scan, lines);
  const notes = [
    ...pageFeet(lines).flatMap((foot) => notesAbove(lines, foot, marks)),
    ...findInlineNotes(scan, marks),
    ...findMarkedNotes(scan, lines),
  ];
  const passages = notes.map(({ passage }) => passage);
  const used = usedMarks(notes, marks, lines);
  return [...passages, ...used.map(({ start, end }) => ({ start, end }))];
}

/**
 * The marks that may be left out of what people read: those that can be nothing
 * else. Where two places could be the mark, or the number could belong to its
 * sentence ("2 fte", "vraag 5.", "2)" of a list), it stays: a stray digit
 * misleads nobody, a missing one does.
 */
function usedMarks(notes: readonly Note[], marks: Marks, lines: readonly Line[]): readonly Mark[] {
  const numbers = new Set(notes.filter(({ sign }) => sign === '').map(({ nr }) => nr));
  const isInNote = ({ start: at }: Mark): boolean =>
    notes.some(({ passage: { start, end } }) => start <= at && at < end);
  const isAlone = ({ start, end }: Mark): boolean =>
    lines.some(({ from, to }) => from === start && to === end);
  return [...numbers].flatMap((nr) => {
    const [mark, ...others] = (marks.get(nr) ?? []).filter((each) => !isInNote(each));
    if (!mark || others.length > 0) return [];
    const isMark = mark.kind === 'woord' || (mark.kind === 'regel' && isAlone(mark));
    return isMark && mark.numbers.every((each) => numbers.has(each)) ? [mark] : [];
  });
}

/** The last line with text before each page break, before the heading of a vraag, and of the letter. */
function pageFeet(lines: readonly Line[]): readonly number[] {
  const feet: number[] = [];
  let last = -1;
  lines.forEach((line, i) => {
    const isFoot = line.isRemoved || (VRAAG.test(line.text) && last < i - 1);
    if (isFoot && last >= 0 && feet.at(-1) !== last) feet.push(last);
    if (line.text !== '' && !line.isRemoved) last = i;
  });
  if (last >= 0 && feet.at(-1) !== last) feet.push(last);
  return feet;
}

/** Walks up from the foot of a page over notes that the text above refers to. */
function notesAbove(lines: readonly Line[], foot: number, marks: Marks): readonly Note[] {
  const notes: Note[] = [];
  let end = foot;
  for (let i = foot; i >= 0 && end - i < LONGEST_NOTE; i -= 1) {
    const line = lines[i];
    if (!line || !mayBeNote(line, i === end)) break;
    if (line.text === '') end = i - 1;
    if (!NOTE.test(line.text)) continue;
    const note = readNote({ line, last: lines[end] ?? line, below: notes.at(-1) }, marks);
    if (!note || !counts(note, notes.at(-1))) break;
    notes.push(note);
    end = i - 1;
  }
  return notes;
}

/** Empty lines stand between notes only, and no vraag or antwoord is one. */
function mayBeNote({ text }: Line, isBetween: boolean): boolean {
  return (text !== '' || isBetween) && !NOT_IN_NOTE.test(text);
}

/** Upwards the numbers of one kind of note go down. */
function counts({ nr, sign }: Note, below: Note | undefined): boolean {
  return !below || below.sign !== sign || nr < below.nr;
}

interface Candidate {
  readonly line: Line;
  readonly last: Line;
  readonly below: Note | undefined;
}

/**
 * A note that the text above marks; one with a space after its number needs a mark glued
 * to a word. Directly above a note that is marked stands the one before it, marked or not.
 */
function readNote({ line, last, below }: Candidate, marks: Marks): Note | null {
  const [, printed = '', sign = '', space = ''] = NOTE.exec(line.text) ?? [];
  const nr = Number(printed);
  const isMarked = marks
    .get(nr)
    ?.some(({ start, kind }) => start < line.from && (space === '' || kind !== 'regel'));
  const isBeforeMarked = below?.sign === sign && below.nr === nr + 1;
  return isMarked || isBeforeMarked
    ? { nr, sign, passage: { start: line.from, end: last.to } }
    : null;
}
