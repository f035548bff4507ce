/** Orders what was found: highest score first, and by id where scores are the same. */
interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Keeps the `k` best of all that it is given. */
export interface Best<Hit extends Scored> {
  add(hit: Hit): void;
  /** A hit with a lower score than this does not come among them. */
  readonly lowest: number;
  /** Best first. */
  list(): readonly Hit[];
}

/** How many times `k` are held before the worst are dropped. */
const SLACK = 4;

/** Sorts some hundreds at a time, where a broad query finds nearly every pair. */
export function pickBest<Hit extends Scored>(k: number): Best<Hit> {
  let held: Hit[] = [];
  let lowest = 0;
  const cut = (): void => {
    held = held.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, k);
    if (held.length === k) lowest = held.at(-1)?.score ?? 0;
  };
  return {
    add: (hit) => {
      if (hit.score < lowest) return;
      held.push(hit);
      if (held.length >= SLACK * Math.max(k, 16)) cut();
    },
    get lowest() {
      return lowest;
    },
    list: () => {
      cut();
      return held;
    },
  };
}
