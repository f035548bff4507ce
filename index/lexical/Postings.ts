import type { CountedWords } from '../../src/ports.ts';
import { Dictionary } from './Dictionary.ts';
import { IntLists } from './IntLists.ts';

/** The stem of a word at the opening counts for so much more. */
const OPENING_WEIGHT = 0.5;
/** What the second number of a posting counts in: whole numbers of this. */
const STEP = OPENING_WEIGHT;
/**
 * A posting is one number: the row in its upper 22 bits and, in the lower ones, how
 * much the term counts there in steps of `STEP`; what stands in a pair more than 511
 * times counts as often as that.
 */
const STEP_BITS = 10;
const MOST_STEPS = (1 << STEP_BITS) - 1;
const MOST_ROWS = 1 << (32 - STEP_BITS);

/** The rows that hold a term, in rising order: postings from `start` to `end` in `memory`. */
export interface PostingList {
  readonly memory: Int32Array;
  readonly start: number;
  /** End of the last one, exclusive. */
  readonly end: number;
  /** Rows that hold it; rows that were removed may still be listed. */
  readonly holders: number;
}

/** Which rows hold which terms. Rows are numbered 0, 1, 2, … */
export class Postings {
  readonly #isGone: (row: number) => boolean;
  readonly #dictionary = new Dictionary();
  readonly #lists = new IntLists();
  readonly #words = new IntLists();
  readonly #holders: number[] = [];

  /** @param isGone whether a row was removed. */
  constructor(isGone: (row: number) => boolean) {
    this.#isGone = isGone;
  }

  /** Null for a term that no row ever held. */
  list(term: string): PostingList | null {
    const list = this.#dictionary.termOf(term);
    if (list === undefined) return null;
    const [memory, start] = [this.#lists.memoryOf(list), this.#lists.startOf(list)];
    const holders = this.#holders[list] ?? 0;
    return { memory, start, end: start + this.#lists.lengthOf(list), holders };
  }

  /** Adds the next row. @returns its length in terms. @throws RangeError after four million of them. */
  add({ words, counts, opening }: CountedWords): number {
    const row = this.#words.create();
    if (row >= MOST_ROWS) throw new RangeError('more rows than postings can name');
    this.#words.extend(row, words.length);
    const own = this.wordsOf(row);
    let length = 0;
    for (let place = 0; place < words.length; place += 1) {
      const word = this.#enter(words[place] ?? '');
      own[place] = word;
      const [count, extra] = [counts[place] ?? 0, (opening[place] ?? 0) * OPENING_WEIGHT];
      const terms = this.#dictionary.countTerms(word);
      length += count * terms + extra;
      // The stem is a word's first term.
      for (let at = 0; at < terms; at += 1) {
        const steps = (count + (at === 0 ? extra : 0)) / STEP;
        this.#post(this.#dictionary.termAt(word, at), row, steps);
      }
    }
    return length;
  }

  /** The numbers of a row's different words; until another row is added. */
  wordsOf(row: number): Int32Array {
    const start = this.#words.startOf(row);
    return this.#words.memoryOf(row).subarray(start, start + this.#words.lengthOf(row));
  }

  /** A word by its number. */
  textOf(word: number): string {
    return this.#dictionary.textOf(word);
  }

  /** Takes a row out of the numbers of holders; its postings go when there is need of room. */
  remove(row: number): void {
    const gone = new Set<number>();
    for (const word of this.wordsOf(row)) {
      for (let at = 0; at < this.#dictionary.countTerms(word); at += 1) {
        gone.add(this.#dictionary.termAt(word, at));
      }
    }
    for (const list of gone) this.#holders[list] = (this.#holders[list] ?? 1) - 1;
    this.#words.shorten(row, 0);
  }

  #enter(text: string): number {
    const word = this.#dictionary.wordOf(text);
    while (this.#holders.length < this.#dictionary.terms) {
      this.#holders.push(0);
      this.#lists.create();
    }
    return word;
  }

  #post(list: number, row: number, steps: number): void {
    const length = this.#lists.lengthOf(list);
    const last = this.#lists.startOf(list) + length - 1;
    const held = length > 0 ? (this.#lists.memoryOf(list)[last] ?? 0) : 0;
    if (length > 0 && rowOf(held) === row) {
      this.#lists.memoryOf(list)[last] = posting(row, stepsOf(held) + steps);
      return;
    }
    if (this.#lists.isFull(list, 1)) this.#sweep(list);
    this.#lists.extend(list, 1);
    const end = this.#lists.startOf(list) + this.#lists.lengthOf(list);
    this.#lists.memoryOf(list)[end - 1] = posting(row, steps);
    this.#holders[list] = (this.#holders[list] ?? 0) + 1;
  }

  /** Drops the postings of rows that were removed. */
  #sweep(list: number): void {
    const [memory, start] = [this.#lists.memoryOf(list), this.#lists.startOf(list)];
    const end = start + this.#lists.lengthOf(list);
    let kept = start;
    for (let at = start; at < end; at += 1) {
      const held = memory[at] ?? 0;
      if (this.#isGone(rowOf(held))) continue;
      memory[kept] = held;
      kept += 1;
    }
    this.#lists.shorten(list, kept - start);
  }
}

function posting(row: number, steps: number): number {
  return (row << STEP_BITS) | Math.min(steps, MOST_STEPS);
}

/** The row of a posting. */
export function rowOf(held: number): number {
  return held >>> STEP_BITS;
}

/** How much its term counts there, in steps of `STEP`. */
export function stepsOf(held: number): number {
  return held & MOST_STEPS;
}

export { STEP };
