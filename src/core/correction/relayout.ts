import type { Pair, ParsedBrief } from '../brief.ts';
import { findTables } from '../parse/findTables.ts';
import { mergePassages } from '../parse/mergePassages.ts';
import { prepareLetter } from '../parse/prepareLetter.ts';
import type { Passage } from '../passage.ts';
import { samePassage } from './samePassage.ts';

/** Page furniture and tables of the corrected passages; those of the others stay as they were read. */
export function relayout(
  tekst: string,
  before: ParsedBrief,
  pairs: readonly Pair[],
): Pick<ParsedBrief, 'removed' | 'tables'> {
  const olds = passagesOf(before.pairs);
  const all = passagesOf(pairs);
  const moved = all.filter((passage) => !olds.some((old) => samePassage(old, passage)));
  if (moved.length === 0 && all.length === olds.length) return before;
  const letter = prepareLetter(tekst);
  const kept = all.filter((passage) => !moved.includes(passage));
  const isKept = (piece: Passage): boolean => kept.some((passage) => overlap(piece, passage));
  const cuts = [
    ...before.removed.filter(isKept),
    ...letter.removed.filter((cut) => moved.some((passage) => isIn(cut, passage))),
  ].filter((cut) => moved.every((passage) => !overlap(cut, passage) || isIn(cut, passage)));
  const tables = [
    ...before.tables.filter(isKept),
    ...moved.flatMap((passage) => findTables(letter, passage)),
  ];
  return {
    removed: mergePassages(cuts),
    tables: tables.toSorted((a, b) => a.start - b.start),
  };
}

function passagesOf(pairs: readonly Pair[]): readonly Passage[] {
  const all = pairs.flatMap(({ vraag, antwoord }) => (antwoord ? [vraag, antwoord] : [vraag]));
  return [...new Map(all.map((passage) => [`${passage.start}-${passage.end}`, passage])).values()];
}

/** What a correction begins or ends with is meant to be there, also in a footnote. */
function isIn(cut: Passage, passage: Passage): boolean {
  return cut.start > passage.start && cut.end < passage.end;
}

function overlap(a: Passage, b: Passage): boolean {
  return a.start < b.end && b.start < a.end;
}
