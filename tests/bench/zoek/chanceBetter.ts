import { createRandom } from '../../fuzz/texts.ts';

const DRAWS = 2000;

/**
 * Paired bootstrap: the chance that, on other questions of the same kind, the
 * first has the higher mean. Draws that tie count half.
 *
 * @param ours, theirs figures of the same questions in the same order.
 */
export function chanceBetter(ours: readonly number[], theirs: readonly number[]): number {
  const random = createRandom(11);
  const differences = ours.map((value, at) => value - (theirs[at] ?? 0));
  let wins = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let sum = 0;
    for (let at = 0; at < differences.length; at += 1) {
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    }
    wins += sum > 0 ? 1 : sum === 0 ? 0.5 : 0;
  }
  return wins / DRAWS;
}
