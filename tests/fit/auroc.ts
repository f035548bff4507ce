/** Area under the ROC curve: the chance that a positive scores above a negative; ties count half. */
export function auroc(
  scored: readonly { readonly score: number; readonly isPositive: boolean }[],
): number {
  const positives = scored.filter(({ isPositive }) => isPositive);
  const negatives = scored.filter(({ isPositive }) => !isPositive);
  let wins = 0;
  for (const { score } of positives) {
    for (const other of negatives) {
      if (score > other.score) wins += 1;
      else if (score === other.score) wins += 0.5;
    }
  }
  return wins / (positives.length * negatives.length);
}
