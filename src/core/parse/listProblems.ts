import type { Kind, Problem, ProblemCode, Tabel } from '../brief.ts';
import type { Passage } from '../passage.ts';
import type { Choice } from './chooseReading.ts';
import type { Finding } from './draft.ts';
import { endsInQuestion } from './endsInQuestion.ts';
import type { Labelled } from './labelDrafts.ts';
import type { Marker } from './marker.ts';
import { orderKey } from './orderKey.ts';
import { problemText } from './problemText.ts';

/** All that a letter's parse came to, to judge what is doubtful in it. */
export interface Outcome {
  readonly scan: string;
  readonly kind: Kind;
  readonly letterDate: string | null;
  readonly choice: Choice;
  readonly drafts: readonly Labelled[];
  readonly worded: readonly Marker[];
  readonly tables: readonly Tabel[];
  /** The end of a text with more markers than a letter can have. */
  readonly unread: Passage;
}

const HEADING = 3;
/** A title over a list, not the marker of one antwoord. */
const LIST_TITLE = /^antwoorden[ \t]*:?$/i;

/** What the griffie should look at, in the order of the text. */
export function listProblems(outcome: Outcome): readonly Problem[] {
  const { choice, tables, letterDate, kind, unread } = outcome;
  const nowhere = { start: 0, end: 0 };
  const problems = [
    ...(letterDate === null ? [toProblem('geen-datum', nowhere)] : []),
    ...(kind === 'anders' ? [toProblem('geen-paren', nowhere)] : []),
    ...choice.findings.map((finding) => toProblem(finding.code, finding, finding.nr)),
    ...(kind === 'beantwoording'
      ? outcome.drafts.flatMap((draft) => ofDraft(outcome.scan, draft))
      : []),
    ...missingNumbers(outcome.drafts).map((finding) =>
      toProblem(finding.code, finding, finding.nr),
    ),
    ...unusedMarkers(outcome).map((marker) => toProblem('onbegrepen-markering', marker)),
    ...(unread.start < unread.end ? [toProblem('onbegrepen-markering', unread)] : []),
    ...tables
      .filter(({ isLossy }) => isLossy)
      .map((table) => toProblem('tabel-zonder-inhoud', table)),
  ];
  return problems.toSorted((a, b) => a.start - b.start);
}

function toProblem(code: ProblemCode, { start, end }: Passage, nr = ''): Problem {
  return { code, message: problemText(code, nr), start, end };
}

function ofDraft(scan: string, draft: Labelled): readonly Problem[] {
  const { label, nr, vraag, antwoord, status, isInferred } = draft;
  const isDoubtful = antwoord !== null && (isInferred || endsInQuestion(scan, antwoord));
  return [
    ...(status === 'onbeantwoord' ? [toProblem('vraag-zonder-antwoord', vraag, label)] : []),
    ...(label === `${nr}-2` ? [toProblem('nummer-dubbel', vraag, nr)] : []),
    ...(isDoubtful ? [toProblem('twijfelachtig-paar', vraag, label)] : []),
  ];
}

/** Numbers that a section skips, each at the vraag after the gap. */
function missingNumbers(drafts: readonly Labelled[]): readonly Finding[] {
  const seen = new Set(
    drafts.map(({ section, nr }) => `${section}|${orderKey(nr).prefix}${orderKey(nr).count}`),
  );
  return drafts.flatMap(({ section, nr, vraag }) => {
    const { prefix, count } = orderKey(nr);
    const before = `${prefix}${count - 1}`;
    const isMissing = count > 1 && !seen.has(`${section}|${before}`);
    return isMissing ? [{ code: 'nummer-ontbreekt' as const, ...vraag, nr: before }] : [];
  });
}

/** Headings that the reading has no place for; a heading that was found empty is a finding already. */
function unusedMarkers({ choice, worded, kind, scan }: Outcome): readonly Marker[] {
  const { reading } = choice;
  const used = new Set(
    [...(reading?.vragen ?? []), ...(reading?.antwoorden ?? [])].map(({ start }) => start),
  );
  const headings = worded.filter(
    ({ weight, start, end }) => weight === HEADING && !LIST_TITLE.test(scan.slice(start, end)),
  );
  return kind === 'anders' ? headings : headings.filter(({ start }) => !used.has(start));
}
