/** A name that begins so is meant for this program. */
const OURS = /^(?:BRIEVEN|GEGEVENS|BRON|BEHEER|DISCORD|METRIEK|VRAGEN)_/u;
/** Letters that a slip of the hand adds, loses or changes. */
const MOST_SLIPS = 2;
/** A shorter name is nearly any other. */
const SHORTEST = 7;

/**
 * The first name that nothing reads but that looks like a setting, in Dutch, with
 * what it may have been meant to be; null when there is none.
 *
 * @param names of all that is set in the environment, ours or not.
 */
export function findUnknownSetting(
  names: readonly string[],
  allowed: readonly string[],
): string | null {
  for (const name of names) {
    if (allowed.includes(name)) continue;
    const meant = nearest(name, allowed);
    if (meant !== undefined) return `${name} bestaat niet; bedoelt u ${meant}?`;
    if (OURS.test(name)) return `${name} bestaat niet; wel bestaan ${allowed.join(', ')}`;
  }
  return null;
}

function nearest(name: string, allowed: readonly string[]): string | undefined {
  const plain = plainName(name);
  const others = plain.length >= SHORTEST || OURS.test(name) ? allowed : [];
  return others.find((other) => slips(plain, plainName(other)) <= MOST_SLIPS);
}

function plainName(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z]/gu, '');
}

/** How many letters must be added, taken away or changed to make one of the other. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of one.split('').entries()) {
    const next = [at + 1];
    for (const [to, wanted] of other.split('').entries()) {
      const change = (row[to] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(change, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
