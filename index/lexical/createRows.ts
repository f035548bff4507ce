import type { CountedWords } from '../../src/ports.ts';
import { Postings, type PostingList } from './Postings.ts';

/** BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), usual values. */
const K1 = 1.2;
const B = 0.75;

export interface Corpus {
  readonly list: (term: string) => PostingList | null;
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
  const postings = new Postings((row) => ids[row] === null);
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
    textOf: (word: number): string => postings.textOf(word),
    /** @returns the numbers of its different words. */
    add: (words: CountedWords): Int32Array => {
      const row = ids.length;
      const length = postings.add(words);
      rowOf.set(words.id, row);
      ids.push(words.id);
      lengths.push(length);
      total += length;
      dampening = null;
      return postings.wordsOf(row);
    },
    /** @returns the numbers of the different words of what was removed; none when there was nothing. */
    remove: (id: number): Int32Array => {
      const row = rowOf.get(id);
      if (row === undefined) return new Int32Array(0);
      ids[row] = null;
      total -= lengths[row] ?? 0;
      rowOf.delete(id);
      dampening = null;
      const words = Int32Array.from(postings.wordsOf(row));
      postings.remove(row);
      return words;
    },
    corpus: (): Corpus => {
      dampening ??= dampen();
      return { list: (term) => postings.list(term), ids, dampening, count: rowOf.size };
    },
  };
}

export { K1 };
