/** Words that agree or differ, `to` exclusive; an empty side is a word that the other has too many. */
export interface Step {
  readonly isSame: boolean;
  readonly query: { readonly from: number; readonly to: number };
  readonly text: { readonly from: number; readonly to: number };
}

export interface Alignment {
  /** In order, without gaps on either side; those that agree and those that differ take turns. */
  readonly steps: readonly Step[];
  /** Share (0 to 1) of the words that agree, of the longer of both. */
  readonly agreement: number;
}

const SAME = 0;
const CHANGED = 1;
const ADDED = 2;
const MISSING = 3;
/** Of two ways that change as many words the one in which more words agree; over any text less than one change. */
const GAIN = 1e-5;

/**
 * Lays all of a query beside the contiguous stretch of a text that needs the
 * fewest words changed, added or left out (P. Sellers 1980, "The theory and
 * computation of evolutionary distances"). Where the query ends otherwise, the
 * words that the text has in that place are part of the stretch.
 *
 * @param goesOn whether word `at` of the text belongs to the sentence of the word before it.
 */
export function align(
  query: readonly string[],
  text: readonly string[],
  goesOn: (at: number) => boolean = () => false,
): Alignment {
  const { moves, costs } = fill(query, text);
  const end = endOf(costs, goesOn);
  const trace: number[] = [];
  let [j, at] = [query.length, end];
  while (j > 0) {
    const move = moves[j * (text.length + 1) + at] ?? ADDED;
    trace.push(move);
    if (move !== MISSING) j -= 1;
    if (move !== ADDED) at -= 1;
  }
  const same = trace.filter((move) => move === SAME).length;
  return {
    steps: toSteps(trace.toReversed(), at),
    agreement: same / Math.max(query.length, end - at, 1),
  };
}

/** `moves[j][at]`: how the best way to the first `j` words, ending before word `at` of the text, comes there. */
function fill(
  query: readonly string[],
  text: readonly string[],
): { moves: Uint8Array; costs: Float64Array } {
  const width = text.length + 1;
  const moves = new Uint8Array((query.length + 1) * width);
  let above = new Float64Array(width);
  for (let j = 1; j <= query.length; j += 1) {
    const row = new Float64Array(width);
    row[0] = j;
    moves[j * width] = ADDED;
    for (let at = 1; at < width; at += 1) {
      const isSame = query[j - 1] === text[at - 1];
      const costs = [
        (above[at - 1] ?? 0) + (isSame ? -GAIN : 1),
        (above[at] ?? 0) + 1,
        (row[at - 1] ?? 0) + 1,
      ] as const;
      const least = Math.min(...costs);
      row[at] = least;
      const move = isSame ? SAME : CHANGED;
      moves[j * width + at] = least === costs[0] ? move : least === costs[1] ? ADDED : MISSING;
    }
    above = row;
  }
  return { moves, costs: above };
}

/** The first of the cheapest ends; one further on costs as much when a last word is changed and not added. */
function endOf(costs: Float64Array, goesOn: (at: number) => boolean): number {
  const least = costs.reduce((a, b) => Math.min(a, b), Infinity);
  let end = costs.indexOf(least);
  while (goesOn(end) && (costs[end + 1] ?? Infinity) <= least) end += 1;
  return end;
}

function toSteps(trace: readonly number[], start: number): readonly Step[] {
  const steps: Step[] = [];
  let [j, at] = [0, start];
  for (const move of trace) {
    const [fromJ, fromAt] = [j, at];
    if (move !== MISSING) j += 1;
    if (move !== ADDED) at += 1;
    const isSame = move === SAME;
    const last = steps.at(-1);
    const joins = last?.isSame === isSame;
    if (joins) steps.pop();
    steps.push({
      isSame,
      query: { from: joins ? last.query.from : fromJ, to: j },
      text: { from: joins ? last.text.from : fromAt, to: at },
    });
  }
  return steps;
}
