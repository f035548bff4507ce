import type { ParsedBrief, Problem, ProblemCode } from '../brief.ts';
import { problemText } from '../parse/problemText.ts';
import type { Passage } from '../passage.ts';
import type { Revised } from './rebuildPairs.ts';
import { samePassage } from './samePassage.ts';

/** A corrected reading, to see which of the old problems it leaves. */
export interface Settled extends Pick<ParsedBrief, 'letterDate' | 'pairs' | 'tables'> {
  readonly tekst: string;
  readonly before: ParsedBrief;
  /** The pairs that are left, under the numbers they were read with. */
  readonly revised: readonly Revised[];
  /** The pairs that are new or not as they were. */
  readonly changed: readonly Revised[];
}

/** The problems that the corrections leave standing; those of a vraag that moved move with it. */
export function settleProblems(settled: Settled): readonly Problem[] {
  const { before } = settled;
  return before.problems
    .filter((problem) => !SETTLED[problem.code](problem, settled))
    .map((problem) => follow(problem, settled));
}

type Test = (problem: Problem, settled: Settled) => boolean;

/** Whether a problem of each kind is gone. */
const SETTLED: Readonly<Record<ProblemCode, Test>> = {
  'geen-datum': (_problem, { letterDate }) => letterDate !== null,
  'geen-paren': (_problem, { pairs }) => pairs.length > 0,
  'tabel-zonder-inhoud': (problem, { tables }) =>
    !tables.some((table) => table.isLossy && samePassage(table, problem)),
  'nummer-ontbreekt': (problem, settled) =>
    isNumberFound(problem, settled) || lostItsNumber(problem, settled),
  'nummer-dubbel': lostItsNumber,
  'vraag-zonder-antwoord': isAnswered,
  'twijfelachtig-paar': isCorrected,
  'antwoord-zonder-vraag': isTaken,
  'onbegrepen-markering': isTaken,
  'correctie-niet-gevonden': () => true,
  'klopt-verouderd': () => true,
  persoonsgegeven: () => false,
};

function isCorrected(problem: Problem, { before, changed, revised }: Settled): boolean {
  return before.pairs
    .filter(({ nr, vraag }) => samePassage(vraag, problem) && isAbout(problem, nr))
    .some(({ nr }) => isGone(nr, revised) || changed.some(({ key }) => key === nr));
}

function isTaken(problem: Problem, { changed, tekst }: Settled): boolean {
  return changed.some((pair) => coversMarker(problem, pair, tekst));
}

function isAbout({ code, message }: Problem, nr: string): boolean {
  return message === problemText(code, nr);
}

function isGone(nr: string, revised: readonly Revised[]): boolean {
  return !revised.some(({ key }) => key === nr);
}

function isNumberFound(problem: Problem, { before, pairs }: Settled): boolean {
  const olds = new Set(before.pairs.map(({ nr }) => nr));
  return pairs.some(({ nr }) => !olds.has(nr) && isAbout(problem, nr));
}

/** The vraag at which the problem stands is gone, or is called otherwise. */
function lostItsNumber(problem: Problem, { before, changed, revised }: Settled): boolean {
  const at = before.pairs.filter(({ vraag }) => samePassage(vraag, problem));
  return (
    at.length > 0 &&
    at.every(
      ({ nr }) => changed.some((pair) => pair.key === nr && pair.nr !== nr) || isGone(nr, revised),
    )
  );
}

function isAnswered(problem: Problem, settled: Settled): boolean {
  const { before, changed, revised } = settled;
  const asked = before.pairs.find(
    ({ nr, vraag }) => samePassage(vraag, problem) && isAbout(problem, nr),
  );
  if (!asked) return changed.some(({ nr, old }) => !old && isAbout(problem, nr));
  const now = changed.find(({ old }) => old === asked);
  return now ? now.status !== asked.status : isGone(asked.nr, revised);
}

/** A marker is understood when a corrected part holds it or begins right behind it. */
function coversMarker(marker: Passage, pair: Revised, tekst: string): boolean {
  const parts = [
    { now: pair.vraag, before: pair.old?.vraag ?? null },
    { now: pair.antwoord, before: pair.old?.antwoord ?? null },
  ];
  return parts.some(({ now, before }) => {
    if (!now || samePassage(now, before)) return false;
    const overlaps = marker.start < now.end && now.start < marker.end;
    const gap = tekst.slice(marker.end, Math.max(marker.end, now.start));
    return overlaps || (marker.end <= now.start && !/[\p{L}\d]/u.test(gap));
  });
}

function follow(problem: Problem, { changed }: Settled): Problem {
  const moved = changed.find(({ old }) => old !== null && samePassage(old.vraag, problem));
  if (!moved) return problem;
  const isNamed = isAbout(problem, moved.key);
  const message = isNamed ? problemText(problem.code, moved.nr) : problem.message;
  return { ...problem, message, start: moved.vraag.start, end: moved.vraag.end };
}
