import type { Passage } from '../passage.ts';
import { blank } from './blank.ts';
import { findFootnotes } from './findFootnotes.ts';
import { findFurniture } from './findFurniture.ts';
import { flowStart, joinFrom } from './flowStart.ts';
import type { Letter } from './letter.ts';
import type { Line } from './line.ts';
import { mergePassages } from './mergePassages.ts';
import { splitLines } from './splitLines.ts';
import { undouble } from './undouble.ts';

/** A line between stars or underscores: italics. */
const ITALIC = /^[ \t]*([*_])(?=[^\s*_])[^\n]*[^\s*_]\1[ \t]*$/gm;
const LAYOUT = /\*\*|__|^[ \t]*(?:#{1,6}|>)(?=[ \t])|[\u00ad\u200b-\u200d\u2060\ufeff]/gmu;

/** A bar of a table, and spaces of other kinds: "Vraag\u00a01" is "Vraag 1". */
const SPACED = /[|\u00a0\u2000-\u200a\u202f]/g;

/** Blanks what is not running text, so that every later stage reads clean lines at the original offsets. */
export function prepareLetter(tekst: string): Letter {
  const marks = [...tekst.matchAll(LAYOUT)].map(toPassage);
  const layout = mergePassages([...marks, ...italics(tekst)]);
  const raw = undouble(blank(tekst, layout).replaceAll(SPACED, ' '));
  const furniture = mergePassages(findFurniture(raw, splitLines(raw)));
  const text = joinFrom(raw, flowStart(blank(raw, furniture)));
  const bare = blank(text, furniture);
  const before = splitLines(text);
  const notes = findFootnotes(bare, relined(bare, before, furniture));
  const removed = mergePassages([...furniture, ...notes]);
  const scan = blank(text, removed);
  return { tekst, scan, lines: relined(scan, before, removed), removed };
}

function italics(tekst: string): readonly Passage[] {
  return [...tekst.matchAll(ITALIC)].flatMap(({ index, 0: whole, 1: sign = '' }) =>
    [whole.indexOf(sign), whole.lastIndexOf(sign)].map((at) => ({
      start: index + at,
      end: index + at + 1,
    })),
  );
}

/** The lines after blanking; those that held nothing else, or lie inside what is blanked, are flagged. */
function relined(
  text: string,
  before: readonly Line[],
  blanked: readonly Passage[],
): readonly Line[] {
  if (blanked.length === 0) return before;
  let at = 0;
  return splitLines(text).map((line, i) => {
    while ((blanked[at]?.end ?? Infinity) <= line.start) at += 1;
    const isRemoved = before[i]?.text !== '' || isInside(line, blanked[at]);
    return { ...line, isRemoved: line.text === '' && isRemoved };
  });
}

function isInside({ start, end }: Passage, outer: Passage | undefined): boolean {
  return outer !== undefined && outer.start <= start && end <= outer.end;
}

function toPassage(hit: RegExpExecArray): Passage {
  return { start: hit.index, end: hit.index + hit[0].length };
}
