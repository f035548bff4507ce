/**
 * The grade's logistic model. Made by tests/fit/fitGrade.ts on 2026-11-22 from
 * 1,657 examples: citizens' questions (rijksoverheid-vac, CC0) and legal
 * questions (legalqa-nl) against archives of 20 to 170 texts with and without
 * their answer, both against the two letters of seeds/, and fitQuestions.json.
 * Area under the ROC curve 0.936 on those, 0.985 on questions.json, which it
 * was not fitted on. docs/adr/0004 says why these features.
 */
export const GRADE_MODEL = {
  intercept: -15.02,
  weights: {
    coverage: 3.78,
    bestCoverage: 0.09,
    cosine: 13.4,
    lead: 0.544,
    words: -0.036,
    agreement: 2.38,
    length: -0.079,
  },
  /** From here up the answer is shown as one: of the fitted unanswerable questions one in twenty gets there. */
  antwoord: 0.2,
  /** Below this nothing was found. */
  verwant: 0.03,
} as const;
