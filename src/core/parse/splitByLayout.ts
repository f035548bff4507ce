import type { Passage } from '../passage.ts';
import type { Halves } from './halves.ts';
import type { Letter } from './letter.ts';
import type { Line } from './line.ts';
import { lineIndexAt } from './lineIndexAt.ts';
import { splitBySentence } from './splitBySentence.ts';
import { trimPassage } from './trimPassage.ts';

const QUESTION_END = /\?["”’)»]*\d{0,2}$/;
const LONGEST_END = 12;

/**
 * Splits a body where its opening questions end: after the first paragraph that ends
 * in a question mark and those directly after it that do too, else after such a line;
 * on one line, after its questions.
 * `null` when no such place leaves text on both sides.
 */
export function splitByLayout({ scan, lines }: Letter, body: Passage): Halves | null {
  const first = lineIndexAt(lines, body.start);
  const last = lineIndexAt(lines, Math.max(body.start, body.end - 1));
  const inside = lines.slice(first, last + 1).filter(({ text }) => text !== '');
  const byParagraph = inside.filter((line, i) => endsParagraph(lines, line, inside[i + 1]));
  const ends = [byParagraph, inside].map((candidates) => questionEnd(candidates, body.start));
  for (const end of ends) {
    if (end === null) continue;
    const vraag = trimPassage(scan, body.start, end);
    const antwoord = trimPassage(scan, end, body.end);
    if (vraag && antwoord) return { vraag, antwoord };
  }
  return inside.length === 1 ? splitBySentence(scan, body) : null;
}

/** Where the opening run of questions ends. */
function questionEnd(candidates: readonly Line[], start: number): number | null {
  const from = candidates.findIndex(({ text, to }) => to > start && asks(text));
  if (from < 0) return null;
  let at = from;
  while (asks(candidates[at + 1]?.text ?? '')) at += 1;
  const isAll = at === candidates.length - 1;
  return (isAll ? candidates[from] : candidates[at])?.to ?? null;
}

/** Looks at the end only: in a text that was run together every block lies on the same long line. */
function asks(text: string): boolean {
  return QUESTION_END.test(text.slice(-LONGEST_END));
}

function endsParagraph(lines: readonly Line[], line: Line, next: Line | undefined): boolean {
  if (!next) return true;
  const below = lines[lineIndexAt(lines, line.start) + 1];
  return below?.text === '' && !below.isRemoved;
}
