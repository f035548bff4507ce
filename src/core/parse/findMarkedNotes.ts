import type { Note } from './findFootnotes.ts';
import type { Line } from './line.ts';

/** A number that nothing but a footnote begins with: "¹ De Courant", "[1] https://…". */
const NOTE = /^([⁰¹²³⁴-⁹]{1,2}|\[\d{1,2}\])(?=\s?[^\s.,;:])/u;
const HEADING = /^(?:vra(?:ag|gen)|antwoord(?:en)?)(?!\p{L})/iu;
/** In lines. */
const LONGEST = 12;

/** Footnotes whose number says so, wherever they stand, when the text above has the same mark. */
export function findMarkedNotes(scan: string, lines: readonly Line[]): readonly Note[] {
  const notes: Note[] = [];
  for (const [i, line] of lines.entries()) {
    const [mark] = NOTE.exec(line.text) ?? [];
    if (
      mark === undefined ||
      !mayBegin(lines, i, notes.at(-1)?.passage) ||
      !isUsed(scan, mark, line.from)
    ) {
      continue;
    }
    const passage = { start: line.from, end: endOfNote(lines, i) };
    notes.push({ nr: numberOf(mark), sign: mark.startsWith('[') ? '[' : '', passage });
  }
  return notes;
}

/** Of ¹² or [12]: 12. */
function numberOf(mark: string): number {
  return Number(mark.normalize('NFKC').replaceAll(/\D/gu, ''));
}

/** After an empty line, or right under another note. */
function mayBegin(
  lines: readonly Line[],
  index: number,
  before: Note['passage'] | undefined,
): boolean {
  const above = lines[index - 1];
  return !above || above.text === '' || above.to === before?.end;
}

/** Whether the mark stands before this place behind a word, and not at the head of a line. */
function isUsed(scan: string, mark: string, before: number): boolean {
  const at = before > 0 ? scan.lastIndexOf(mark, before - 1) : -1;
  return at > 0 && /[\p{L}\d.,;:?!”’")\]][ ]?$/u.test(scan.slice(Math.max(0, at - 2), at));
}

function endOfNote(lines: readonly Line[], index: number): number {
  let last = index;
  for (let i = index + 1; i < index + LONGEST; i += 1) {
    const text = lines[i]?.text ?? '';
    if (text === '' || NOTE.test(text) || HEADING.test(text)) break;
    last = i;
  }
  return lines[last]?.to ?? 0;
}
