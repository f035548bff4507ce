import type { FeedbackKey, Reason, Verdict } from '../feedbackStore.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  gevraagd: 'gevraagd, zonder zeker antwoord',
  klopt: 'klopt',
  'klopt-niet': 'klopt niet',
  ontbreekt: 'ontbreekt in de brieven',
};

/** The reasons that a user may choose from, as they read them, in the order of the list. */
export const REASONS: Readonly<Record<NonNullable<Reason>, string>> = {
  brief: 'verkeerde brief',
  deel: 'verkeerd deel van de brief',
  'geen-antwoord': 'geen antwoord op mijn vraag',
  gelezen: 'de brief is verkeerd gelezen',
  anders: 'iets anders',
};

const GRADES: Readonly<Record<FeedbackKey['grade'], string>> = {
  antwoord: 'gevonden',
  verwant: 'mogelijk verwant',
  geen: 'niet gevonden',
};

/** What was said of an answer: "klopt niet (verkeerde brief), bij: mogelijk verwant". */
export function feedbackText({ grade, verdict, reason }: FeedbackKey): string {
  const why = reason === null ? '' : ` (${REASONS[reason]})`;
  return `${VERDICTS[verdict]}${why}, bij: ${GRADES[grade]}`;
}
