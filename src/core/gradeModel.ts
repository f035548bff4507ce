/**
 * The grade's logistic model. Made by tests/fit/fitGrade.ts on 2026-11-22 from
 * 2,419 examples: citizens' questions (rijksoverheid-vac, CC0), vragen of 13
 * letters of ministries, legal questions (legalqa-nl) and our own over seeds/,
 * against archives that answer them, that lack the answer, or that are about
 * other things; each set weighs the same, as do answered and unanswered.
 * docs/metingen.md says how it does on a set that it was not fitted on,
 * docs/adr/0004 why these features.
 */
export const GRADE_MODEL = {
  intercept: -14.12,
  weights: {
    closeness: 14.48,
    lead: 0.309,
    found: 0.729,
    share: 1.83,
  },
  /** From here up the best pair is shown as an answer. */
  antwoord: 0.34,
  /** Below this nothing was found. */
  verwant: 0.07,
} as const;
