/** A letter in the place of another more often makes another word than a slip: "griep" and "groep". */
const CHANGED = 2;

/**
 * How far two words are apart: 1 for each letter put in, left out, or swapped
 * with the next one, 2 for one changed (Damerau-Levenshtein, each letter moved
 * once); 0 for the same words.
 *
 * @param most stops counting there.
 * @returns at most `most + 1`, which means: more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell({ a, b, i, j }, { row, last, before }));
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

interface Place {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}
interface Rows {
  readonly row: readonly number[];
  readonly last: readonly number[];
  readonly before: readonly number[];
}

function cell({ a, b, i, j }: Place, { row, last, before }: Rows): number {
  const isSame = a[i - 1] === b[j - 1];
  const least = Math.min(
    (row[j - 1] ?? 0) + 1,
    (last[j] ?? 0) + 1,
    (last[j - 1] ?? 0) + (isSame ? 0 : CHANGED),
  );
  const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
}
