/** The two letters nearest in time to a kenmerk that does not exist. */
export function nearestKenmerken(kenmerk: string, known: readonly string[]): readonly string[] {
  const wanted = dayOf(kenmerk);
  const distance = (other: string) => Math.abs(dayOf(other) - wanted);
  return [...new Set(known)].toSorted((a, b) => distance(a) - distance(b)).slice(0, 2);
}

/** Milliseconds; 0 for one without a date, far from any other. */
function dayOf(kenmerk: string): number {
  return Date.parse(kenmerk.slice(0, 10)) || 0;
}
