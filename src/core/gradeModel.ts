/** PROVISIONAL */
export const GRADE_MODEL = {
  intercept: -3,
  weights: {
    coverage: 3,
    bestCoverage: 0,
    cosine: 2,
    lead: 0.3,
    words: 0,
    agreement: 1,
    length: 0,
  },
  antwoord: 0.6,
  verwant: 0.3,
} as const;
