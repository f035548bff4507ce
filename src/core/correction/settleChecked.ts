import type { ParsedBrief, Problem, ProblemCode } from '../brief.ts';
import { problemText } from '../parse/problemText.ts';
import type { Passage } from '../passage.ts';
import type { Correction } from './correction.ts';

/** What someone looked at and found right, and which text that was. */
export interface Check {
  /** As the reading has it; null: the whole letter. */
  readonly nr: string | null;
  /** What stands at `klopt`: `true`, or the date of a second look. */
  readonly mark: string;
  /** Key of the text that was looked at. */
  readonly print: string;
}

interface Reading {
  readonly tekst: string;
  readonly parsed: ParsedBrief;
}

interface CheckedBefore {
  /** Of the version in the archive; a mark that is not among them is about the text as it is now. */
  readonly before: readonly Check[];
  /** A short, stable key of a text. */
  hash(text: string): string;
}

/** That a correction was not followed stays open, whatever the rest is. */
const ALWAYS_OPEN: ReadonlySet<ProblemCode> = new Set(['correctie-niet-gevonden']);

/**
 * Leaves out the doubts about what someone looked at and found right, as long as
 * the text is the one that was looked at. If it is not, that is a problem of its own.
 */
export function settleChecked(
  { tekst, parsed }: Reading,
  correction: Correction,
  { before, hash }: CheckedBefore,
): { readonly parsed: ParsedBrief; readonly checks: readonly Check[] } {
  const checks = marksOf(correction).map(({ nr, mark }) => {
    const known = before.find((check) => check.nr === nr && check.mark === mark);
    return known ?? { nr, mark, print: hash(textOf(nr, { tekst, parsed })) };
  });
  const stale = checks.filter(({ nr, print }) => hash(textOf(nr, { tekst, parsed })) !== print);
  const settled = checks
    .filter((check) => !stale.includes(check))
    .flatMap(({ nr }) => passagesOf(nr, { tekst, parsed }));
  const open = parsed.problems.filter(
    (problem) =>
      ALWAYS_OPEN.has(problem.code) || !settled.some((passage) => isIn(problem, passage)),
  );
  const reported = stale.map(({ nr }) => toProblem(nr, passagesOf(nr, { tekst, parsed })[0]));
  return { parsed: { ...parsed, problems: [...open, ...reported] }, checks };
}

function marksOf({ klopt, pairs = [] }: Correction): readonly Omit<Check, 'print'>[] {
  const own = pairs.map((pair) => ({ nr: pair.renummer ?? pair.nr, klopt: pair.klopt }));
  return [{ nr: null, klopt }, ...own].flatMap((each) =>
    each.klopt === undefined ? [] : { nr: each.nr, mark: String(each.klopt) },
  );
}

function passagesOf(nr: string | null, { tekst, parsed }: Reading): readonly Passage[] {
  if (nr === null) return [{ start: 0, end: tekst.length }];
  const pair = parsed.pairs.find((each) => each.nr === nr);
  return pair ? [pair.vraag, ...(pair.antwoord ? [pair.antwoord] : [])] : [];
}

function textOf(nr: string | null, reading: Reading): string {
  const parts = passagesOf(nr, reading).map(({ start, end }) => reading.tekst.slice(start, end));
  return parts.join('\n');
}

function isIn({ start }: Passage, passage: Passage): boolean {
  return start >= passage.start && start <= passage.end;
}

function toProblem(nr: string | null, at: Passage = { start: 0, end: 0 }): Problem {
  const code = 'klopt-verouderd';
  return { code, message: problemText(code, nr ?? ''), start: at.start, end: at.end };
}
