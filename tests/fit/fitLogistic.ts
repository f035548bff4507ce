/** One labelled example: its features by name, and whether it is positive. */
export interface Example {
  /** Both classes of each set weigh the same. */
  readonly set: string;
  readonly features: Readonly<Record<string, number>>;
  readonly isPositive: boolean;
}

export interface Logistic {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

const STEPS = 4000;
const RATE = 0.3;
/** L2 penalty on the weights of standardised features. */
const PENALTY = 0.002;

/**
 * Logistic regression by gradient descent on standardised features; the weights
 * are given back for raw features.
 */
export function fitLogistic(examples: readonly Example[]): Logistic {
  const names = Object.keys(examples[0]?.features ?? {});
  const scales = names.map((name) => scaleOf(examples.map(({ features }) => features[name] ?? 0)));
  const rows = examples.map(({ features }) =>
    names.map((name, at) => standard(features[name] ?? 0, scales[at])),
  );
  const shares = sharesOf(examples);
  const weights = names.map(() => 0);
  let intercept = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = names.map((_, at) => PENALTY * (weights[at] ?? 0));
    let slope0 = 0;
    for (const [row, values] of rows.entries()) {
      const sum = values.reduce(
        (total, value, at) => total + value * (weights[at] ?? 0),
        intercept,
      );
      const wanted = examples[row]?.isPositive ? 1 : 0;
      const error = (1 / (1 + Math.exp(-sum)) - wanted) * (shares[row] ?? 0);
      slope0 += error;
      values.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + error * value));
    }
    intercept -= RATE * slope0;
    names.forEach((_, at) => (weights[at] = (weights[at] ?? 0) - RATE * (slope[at] ?? 0)));
  }
  return unscale(names, scales, { intercept, weights });
}

/** Together 1, alike for each class of each set. */
function sharesOf(examples: readonly Example[]): readonly number[] {
  const keys = examples.map(({ set, isPositive }) => `${set} ${isPositive}`);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => 1 / counts.size / (counts.get(key) ?? 1));
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function standard(value: number, scale: Scale | undefined): number {
  return scale ? (value - scale.mean) / scale.deviation : 0;
}

function unscale(
  names: readonly string[],
  scales: readonly Scale[],
  fitted: { readonly intercept: number; readonly weights: readonly number[] },
): Logistic {
  const raw = names.map((_, at) => (fitted.weights[at] ?? 0) / (scales[at]?.deviation ?? 1));
  const shift = raw.reduce((sum, weight, at) => sum + weight * (scales[at]?.mean ?? 0), 0);
  return {
    intercept: fitted.intercept - shift,
    weights: Object.fromEntries(names.map((name, at) => [name, raw[at] ?? 0])),
  };
}
