import type { Passage } from '../passage.ts';
import type { Line } from './line.ts';

/** A number that can point to a footnote: glued to a word, alone at a line start, or before a bracket. */
export interface Mark extends Passage {
  readonly kind: 'woord' | 'regel' | 'haakje';
  /** All numbers in it: "3, 4" points to two footnotes. */
  readonly numbers: readonly number[];
}

const GLUED =
  /(?<![A-Z])(?<!\bnr\.|\bart\.|\blid|\bblz\.|\bp\.)(?!(?<=\d)[.,:])(?!(?<!\p{L})\p{Lu}\d)[\p{L}.,;:?!)\]”’»"'](\d{1,2}(?:, ?\d{1,2})*)(?=[\s.,;:?!)]|$)/gu;
/** "4 november 20204.": with the month before it, for 20204 alone is a number of its own. */
const AFTER_YEAR =
  /(?<=(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?:19|20)\d\d)(\d)(?=[\s.,;:?!)]|$)/gu;
const BEFORE_BRACKET = /(?<=[\p{L}.?!»”"'] )(\d{1,2})\)(?=[\s.,;:?!]|$)/gu;
const AT_LINE_START =
  /^(\d{1,2})(?! (?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec))(?=$|[,.;:?] ?| \p{Ll})/u;
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Behind a number or the end of a sentence; behind a letter it may be of a unit: m². */
const RAISED = /(?<=[\d.,;:?!)\]”’»"'])[⁰¹²³⁴-⁹]{1,2}(?![\p{L}\d⁰¹²³⁴-⁹])/gu;
const SUPERSCRIPT = /(?:^|[^\p{L}])(?:CO|NO|PM|m|km|cm|H|NIS)$/u;

/** Every place that looks like a footnote mark, by its number. */
export function findFootnoteMarks(
  scan: string,
  lines: readonly Line[],
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const hit of scan.matchAll(GLUED)) {
    if (SUPERSCRIPT.test(scan.slice(Math.max(0, hit.index - 12), hit.index + 1))) continue;
    const [whole, numbers = ''] = hit;
    const end = hit.index + whole.length;
    add(marks, {
      start: end - numbers.length,
      end,
      kind: 'woord',
      numbers: numbers.split(',').map(Number),
    });
  }
  for (const hit of scan.matchAll(RAISED)) {
    const digits = Array.from(hit[0], (sign) => RAISED_DIGITS.indexOf(sign)).join('');
    const end = hit.index + hit[0].length;
    add(marks, { start: hit.index, end, kind: 'woord', numbers: [Number(digits)] });
  }
  for (const [pattern, kind] of [
    [BEFORE_BRACKET, 'haakje'],
    [AFTER_YEAR, 'woord'],
  ] as const) {
    for (const hit of scan.matchAll(pattern)) {
      const end = hit.index + hit[0].length;
      add(marks, { start: hit.index, end, kind, numbers: [Number(hit[1])] });
    }
  }
  lines.forEach(({ from, text }, i) => {
    const [, nr] = AT_LINE_START.exec(text) ?? [];
    if (nr === undefined || !lines[i - 1]?.text) return;
    const end = from + nr.length;
    add(marks, { start: from, end, kind: 'regel', numbers: [Number(nr)] });
  });
  return marks;
}

function add(marks: Map<number, Mark[]>, mark: Mark): void {
  for (const nr of mark.numbers) {
    const known = marks.get(nr);
    if (known) known.push(mark);
    else marks.set(nr, [mark]);
  }
}
