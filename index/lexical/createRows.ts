import type { CountedWords } from '../../src/liveIndex.ts';
import { Dictionary } from './Dictionary.ts';
import { Postings } from './Postings.ts';

/** BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), usual values. */
const K1 = 1.2;
const B = 0.75;

export interface Corpus {
  readonly postings: Postings;
  /** The id of each row; null for a removed one. */
  readonly ids: readonly (number | null)[];
  /** Of each row: how its length, beside the average, dampens how often a term stands in it. */
  readonly dampening: Float64Array;
  /** Rows that are not removed. */
  readonly count: number;
}

/** The rows and postings; a removed row keeps its place. */
export function createRows() {
  const ids: (number | null)[] = [];
  const dictionary = new Dictionary();
  const postings = new Postings(dictionary, (row) => ids[row] === null);
  const lengths: number[] = [];
  const rowOf = new Map<number, number>();
  let total = 0;
  /** Made anew after a change: it goes by the average. */
  let dampening: Float64Array | null = null;
  const dampen = (): Float64Array => {
    const average = total / rowOf.size || 1;
    return Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
  };
  return {
    dictionary,
    postings,
    add: (words: CountedWords): void => {
      const row = ids.length;
      const length = postings.add(words);
      rowOf.set(words.id, row);
      ids.push(words.id);
      lengths.push(length);
      total += length;
      dampening = null;
    },
    /** Nothing happens when there is no such row. */
    remove: (id: number): void => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      ids[row] = null;
      total -= lengths[row] ?? 0;
      rowOf.delete(id);
      dampening = null;
      postings.remove(row);
    },
    corpus: (): Corpus => {
      dampening ??= dampen();
      return { postings, ids, dampening, count: rowOf.size };
    },
  };
}

export { K1 };
