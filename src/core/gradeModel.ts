/**
 * The grade's logistic model. Made by tests/fit/fitGrade.ts on 2026-11-22 from
 * 1,657 examples: citizens' questions (rijksoverheid-vac, CC0) and legal
 * questions (legalqa-nl) against archives of 20 to 170 texts with and without
 * their answer, both against the two letters of seeds/, and fitQuestions.json.
 * Area under the ROC curve 0.937 on those, 0.997 on questions.json, which it
 * was not fitted on. docs/adr/0004 says why these features.
 */
export const GRADE_MODEL = {
  intercept: -15.33,
  weights: {
    coverage: 3.01,
    bestCoverage: 0.29,
    cosine: 14.15,
    lead: 0.441,
    words: -0.012,
    agreement: 1.85,
    length: -0.19,
  },
  /** From here up the best pair is shown as an answer. */
  antwoord: 0.2,
  /** Below this nothing was found. */
  verwant: 0.02,
} as const;
