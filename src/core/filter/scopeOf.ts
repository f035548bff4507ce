/** How many letters with how many pairs, and the dates of the oldest and newest; null when none is dated. */
export function scopeOf(
  letters: readonly { readonly letterDate: string | null }[],
  pairs: number,
): {
  readonly brieven: number;
  readonly pairs: number;
  readonly from: string | null;
  readonly to: string | null;
} {
  const dates = letters.flatMap(({ letterDate }) => letterDate ?? []).toSorted();
  return { brieven: letters.length, pairs, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}
