import type { Run } from '../../core/controle/createWordIndex.ts';
import type { FoundPart } from './controle.ts';
import { foundIn, type Finder } from './createFinder.ts';

/** Fewer words in a row stand together by chance. */
const MIN_RUN = 4;
/** Share of the words that must stand in parts. */
const COVERED = 0.8;

/** A text that was put together: the parts of it that stand word for word somewhere; null when that is not what it is. */
export async function findParts(
  keys: readonly string[],
  finder: Finder,
): Promise<readonly FoundPart[] | null> {
  const runs = cover(finder.runs(keys).runs);
  const words = runs.reduce((sum, { length }) => sum + length, 0);
  if (runs.length < 2 || words < COVERED * keys.length) return null;
  const parts: FoundPart[] = [];
  for (const { id, at, from, length } of runs) {
    const stretch = await finder.stretch(id);
    const found = stretch && foundIn(stretch, at, at + length);
    if (found) parts.push({ from: from + 1, to: from + length, found });
  }
  return parts;
}

/** From the end to the start, each time the longest run that ends there. */
function cover(runs: readonly (Run | null)[]): readonly Run[] {
  const chosen: Run[] = [];
  let j = runs.length - 1;
  while (j >= 0) {
    const run = runs[j];
    if (run && run.length >= MIN_RUN) {
      chosen.unshift(run);
      j -= run.length;
    } else j -= 1;
  }
  return chosen;
}
