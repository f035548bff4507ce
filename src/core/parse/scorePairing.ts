import { endsInQuestion } from './endsInQuestion.ts';
import type { Draft, Pairing } from './draft.ts';

/** What tells the pairs of a reading apart, and what a pair is worth that is told apart so. */
const WORTH = { kop: 10, volgorde: 8.5, lijst: 8, alinea: 6, opmaak: 12 } as const;

export type Evidence = keyof typeof WORTH;

/** One answer shared by several headings without saying so is the last thing to believe. */
const INFERRED = 0.5;
const UNANSWERED = -2;
const PER_FINDING = -3;
const NOT_A_QUESTION = -2;
const ANSWER_ASKS = -3;
const LONGEST_VRAAG = 4000;
/** Numbering starts again over each fractie or chapter, not at every other vraag. */
const RESTART = -2.5;

/** How well a reading explains the letter: pairs that look like a vraag and an antwoord, few loose ends. */
export function scorePairing(
  scan: string,
  { drafts, findings }: Pairing,
  evidence: Evidence,
): number {
  if (drafts.every(({ antwoord }) => !antwoord)) return scoreQuestions(scan, drafts);
  const worth = WORTH[evidence];
  const pairs = drafts.reduce((sum, draft) => sum + scoreDraft(scan, draft, worth), 0);
  const restarts = drafts.filter(({ section }, i) => i > 0 && section !== drafts[i - 1]?.section);
  return pairs + PER_FINDING * findings.length + RESTART * restarts.length;
}

/** A letter of questions only: the more of them the better, as long as they ask. */
function scoreQuestions(scan: string, drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { vraag }) => sum + (endsInQuestion(scan, vraag) ? 0.1 : -0.1), 0);
}

function scoreDraft(scan: string, { vraag, antwoord, isInferred }: Draft, worth: number): number {
  if (!antwoord) return UNANSWERED;
  const doubt = isInferred ? worth * INFERRED : worth;
  const asks = scan.slice(vraag.start, vraag.end).includes('?') ? 0 : NOT_A_QUESTION;
  const isLong = vraag.end - vraag.start > LONGEST_VRAAG ? NOT_A_QUESTION : 0;
  return doubt + asks + isLong + (endsInQuestion(scan, antwoord) ? ANSWER_ASKS : 0);
}
