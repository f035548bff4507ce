import type { Passage } from '../passage.ts';
import type { Halves } from './halves.ts';
import { isAskersOwn } from './isAskersOwn.ts';
import { trimPassage } from './trimPassage.ts';

const QUESTION_MARK = /\?["”’)»]*\d{0,2}(?=\s)/g;
const OTHER_END = /[.!]["”’)»]?\s+(?=[\p{Lu}\d€“‘«])/u;
const OPENS_ANTWOORD = /^(?!Antwoord|Reactie)[\p{Lu}\d€“‘«]/u;

/**
 * Splits a line where its questions end. `null` where that is not certain: something is
 * said between two questions, or what follows may still be the asker's.
 */
export function splitBySentence(scan: string, body: Passage): Halves | null {
  const text = scan.slice(body.start, body.end);
  const marks = [...text.matchAll(QUESTION_MARK)];
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || OTHER_END.test(text.slice(first.index, last.index))) return null;
  const end = last.index + last[0].length;
  const rest = text.slice(end).trimStart();
  if (rest.includes('?') || !OPENS_ANTWOORD.test(rest) || isAskersOwn(rest)) return null;
  const vraag = trimPassage(scan, body.start, body.start + end);
  const antwoord = trimPassage(scan, body.start + end, body.end);
  return vraag && antwoord && { vraag, antwoord };
}
