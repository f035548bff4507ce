import type { CountedWords } from '../../src/ports.ts';
import type { Dictionary } from './Dictionary.ts';
import { IntLists } from './IntLists.ts';

/** The stem of a word at the opening counts for so much more. */
const OPENING_WEIGHT = 0.5;
/** What a posting counts in: whole numbers of this. */
const STEP = OPENING_WEIGHT;
/**
 * A posting is one number: the row in its upper 22 bits and, in the lower ones, how
 * much the term counts there in steps of `STEP`; what stands in a pair more than 511
 * times counts as often as that.
 */
const STEP_BITS = 10;
const MOST_STEPS = (1 << STEP_BITS) - 1;
const MOST_ROWS = 1 << (32 - STEP_BITS);

/** Numbers kept of a word in a row: the row; how often it stands there; how often at its opening. */
const FIELDS = 3;

/**
 * Which rows hold which terms. Rows are numbered 0, 1, 2, … Kept are the rows of
 * each word. Those of a term are put together when it is asked for: a word has some
 * ten terms, most of which no question ever has.
 */
export class Postings {
  readonly #isGone: (row: number) => boolean;
  readonly #dictionary: Dictionary;
  /** By the number of a word, in rising order of rows. */
  readonly #rows = new IntLists();
  /** By the number of a row. */
  readonly #words = new IntLists();
  /** By the number of a word: the rows that hold it. */
  readonly #holders: number[] = [];
  /** Those that were asked for since the last change. */
  readonly #ofTerm = new Map<string, Int32Array>();
  /** Of each row zero, but while postings are put together. */
  #steps = new Int32Array(0);
  #count = 0;

  /** @param isGone whether a row was removed. */
  constructor(dictionary: Dictionary, isGone: (row: number) => boolean) {
    this.#dictionary = dictionary;
    this.#isGone = isGone;
  }

  /** The postings of a term, one for each row that holds it; to be used before the next change. */
  list(term: string): Int32Array {
    const known = this.#ofTerm.get(term);
    if (known) return known;
    const made = this.#collect(term);
    this.#ofTerm.set(term, made);
    return made;
  }

  /** How many rows hold a word. */
  holders(word: number): number {
    return this.#holders[word] ?? 0;
  }

  /** Adds the next row. @returns its length in terms. @throws RangeError after four million of them. */
  add({ words, counts, opening }: CountedWords): number {
    const row = this.#words.create();
    if (row >= MOST_ROWS) throw new RangeError('more rows than postings can name');
    this.#ofTerm.clear();
    this.#count += 1;
    this.#words.extend(row, words.length);
    const own = this.#wordsOf(row);
    let length = 0;
    for (let place = 0; place < words.length; place += 1) {
      const text = words[place] ?? '';
      const [count, first] = [counts[place] ?? 0, opening[place] ?? 0];
      own[place] = this.#dictionary.wordOf(text);
      this.#note(own[place] ?? 0, [row, count, first]);
      length += count * this.#dictionary.countTerms(own[place] ?? 0) + first * OPENING_WEIGHT;
    }
    return length;
  }

  /** To be called when `isGone` says so of a row; its place in the lists of words goes when there is need of room. */
  remove(row: number): void {
    this.#ofTerm.clear();
    for (const word of this.#wordsOf(row)) this.#holders[word] = this.holders(word) - 1;
    this.#words.shorten(row, 0);
  }

  /** The numbers of a row's different words; until another row is added. */
  #wordsOf(row: number): Int32Array {
    const start = this.#words.startOf(row);
    return this.#words.memoryOf(row).subarray(start, start + this.#words.lengthOf(row));
  }

  #note(word: number, posting: readonly [number, number, number]): void {
    while (this.#holders.length < this.#dictionary.size) this.#holders[this.#rows.create()] = 0;
    if (this.#rows.isFull(word, FIELDS)) this.#sweep(word);
    this.#rows.extend(word, FIELDS);
    const end = this.#rows.startOf(word) + this.#rows.lengthOf(word);
    this.#rows.memoryOf(word).set(posting, end - FIELDS);
    this.#holders[word] = this.holders(word) + 1;
  }

  #collect(term: string): Int32Array {
    if (this.#steps.length < this.#count) this.#steps = new Int32Array(this.#count * 2);
    const rows: number[] = [];
    for (const word of this.#dictionary.wordsWith(term)) {
      this.#addRows(word, { rows, isStem: this.#dictionary.stemOf(word) === term });
    }
    return Int32Array.from(rows, (row) => {
      const steps = this.#steps[row] ?? 0;
      this.#steps[row] = 0;
      return (row << STEP_BITS) | Math.min(steps, MOST_STEPS);
    });
  }

  /** Adds what a word counts to the steps of its rows, and to `rows` those that had none. */
  #addRows(
    word: number,
    { rows, isStem }: { readonly rows: number[]; readonly isStem: boolean },
  ): void {
    const [memory, steps] = [this.#rows.memoryOf(word), this.#steps];
    const start = this.#rows.startOf(word);
    const end = start + this.#rows.lengthOf(word);
    for (let at = start; at < end; at += FIELDS) {
      const row = memory[at] ?? 0;
      if (this.#isGone(row)) continue;
      const extra = isStem ? (memory[at + 2] ?? 0) * OPENING_WEIGHT : 0;
      if (steps[row] === 0) rows.push(row);
      steps[row] = (steps[row] ?? 0) + ((memory[at + 1] ?? 0) + extra) / STEP;
    }
  }

  /** Drops the rows that were removed. */
  #sweep(word: number): void {
    const [memory, start] = [this.#rows.memoryOf(word), this.#rows.startOf(word)];
    const end = start + this.#rows.lengthOf(word);
    let kept = start;
    for (let at = start; at < end; at += FIELDS) {
      if (this.#isGone(memory[at] ?? 0)) continue;
      memory.copyWithin(kept, at, at + FIELDS);
      kept += FIELDS;
    }
    this.#rows.shorten(word, kept - start);
  }
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
