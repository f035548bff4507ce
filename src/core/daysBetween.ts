const DAY = 86_400_000;

/** Whole days from one ISO date to another; null when either is not known. */
export function daysBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null
    ? null
    : Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
