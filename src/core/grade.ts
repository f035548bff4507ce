import { GRADE_MODEL } from './gradeModel.ts';
import type { GradeFeatures } from './gradeFeatures.ts';

/** Whether the best pair answers (`antwoord`), may be related (`verwant`), or nothing was found (`geen`). */
export type Grade = 'antwoord' | 'verwant' | 'geen';

/** Estimated chance (0 to 1) that the archive answers the query, by the fitted logistic model. */
export function answerChance(features: GradeFeatures): number {
  const { intercept, weights } = GRADE_MODEL;
  let sum = intercept;
  for (const name of Object.keys(weights)) {
    if (isFeature(name)) sum += weights[name] * features[name];
  }
  return 1 / (1 + Math.exp(-sum));
}

/** The grade that people see; the thresholds stand with the model. */
export function grade(features: GradeFeatures): Grade {
  const chance = answerChance(features);
  if (chance >= GRADE_MODEL.antwoord) return 'antwoord';
  return chance >= GRADE_MODEL.verwant ? 'verwant' : 'geen';
}

function isFeature(name: string): name is keyof typeof GRADE_MODEL.weights {
  return name in GRADE_MODEL.weights;
}
