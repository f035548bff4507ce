import type { CountedWords } from '../../src/ports.ts';
import { Dictionary } from './Dictionary.ts';
import { Postings } from './Postings.ts';

/** BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), usual values. */
const K1 = 1.2;
const B = 0.75;
/** Impacts that are held for each row, about a quarter of all that there are; and as many that were asked for before those. */
const HELD = 150;

/** The rows that hold a term, in no order, and what it adds to the score of each, before its own weight. */
export interface TermImpacts {
  readonly rows: Int32Array;
  readonly impacts: Float32Array;
}

export interface Corpus {
  readonly list: (term: string) => TermImpacts;
  /** The id of each row; null for a removed one. */
  readonly ids: readonly (number | null)[];
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
  const impactsOf = (term: string): TermImpacts => {
    const { rows, counts } = postings.collect(term);
    const average = total / rowOf.size || 1;
    const impacts = Float32Array.from(counts, (count, at) => {
      const length = lengths[rows[at] ?? 0] ?? 0;
      return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
    });
    return { rows, impacts };
  };
  // Until the next change: all go by the average length.
  const known = createKnown(impactsOf, () => HELD * ids.length);
  return {
    dictionary,
    /** How many rows hold a word, by its number. */
    holders: (word: number): number => postings.holders(word),
    add: (words: CountedWords): void => {
      const row = ids.length;
      const length = postings.add(words);
      rowOf.set(words.id, row);
      ids.push(words.id);
      lengths.push(length);
      total += length;
      known.forget();
    },
    /** Nothing happens when there is no such row. */
    remove: (id: number): void => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      ids[row] = null;
      total -= lengths[row] ?? 0;
      rowOf.delete(id);
      known.forget();
      postings.remove(row);
    },
    corpus: (): Corpus => ({ list: known.list, ids, count: rowOf.size }),
  };
}

/** Remembers what was made of terms; of what was not asked for lately, when there is more than `most` of it, nothing. */
function createKnown(make: (term: string) => TermImpacts, most: () => number) {
  let lately = new Map<string, TermImpacts>();
  let before: typeof lately = new Map();
  let held = 0;
  return {
    list: (term: string): TermImpacts => {
      const known = lately.get(term);
      if (known) return known;
      const made = before.get(term) ?? make(term);
      if (held > most()) [before, lately, held] = [lately, new Map(), 0];
      held += made.rows.length;
      lately.set(term, made);
      return made;
    },
    forget: (): void => {
      [before, lately, held] = [new Map(), new Map(), 0];
    },
  };
}
