import type { CountedWords } from '../../src/ports.ts';
import type { Dictionary } from './Dictionary.ts';
import { IntLists } from './IntLists.ts';

/** The stem of a word at the opening counts for so much more. */
const OPENING_WEIGHT = 0.5;
/** Numbers kept of a word in a row: the row; how often it stands there; how often at its opening. */
const FIELDS = 3;

/** The rows that hold a term, in no order, and how often each does. */
export interface TermRows {
  readonly rows: Int32Array;
  readonly counts: Float64Array;
}

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
  /** Of each row zero, but while the rows of a term are put together. */
  #found = new Float64Array(0);
  #count = 0;

  /** @param isGone whether a row was removed. */
  constructor(dictionary: Dictionary, isGone: (row: number) => boolean) {
    this.#dictionary = dictionary;
    this.#isGone = isGone;
  }

  /** Puts together the rows that hold a term. */
  collect(term: string): TermRows {
    if (this.#found.length < this.#count) this.#found = new Float64Array(this.#count * 2);
    const found: number[] = [];
    for (const word of this.#dictionary.wordsWith(term)) {
      this.#addRows(word, { found, isStem: this.#dictionary.stemOf(word) === term });
    }
    const rows = Int32Array.from(found);
    const counts = Float64Array.from(found, (row) => this.#found[row] ?? 0);
    for (const row of found) this.#found[row] = 0;
    return { rows, counts };
  }

  /** How many rows hold a word. */
  holders(word: number): number {
    return this.#holders[word] ?? 0;
  }

  /** Adds the next row. @returns its length in terms. */
  add({ words, counts, opening }: CountedWords): number {
    const row = this.#words.create();
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

  /** Adds how often a word stands in its rows, and to `found` those where no other word did. */
  #addRows(
    word: number,
    { found, isStem }: { readonly found: number[]; readonly isStem: boolean },
  ): void {
    const [memory, counts] = [this.#rows.memoryOf(word), this.#found];
    const start = this.#rows.startOf(word);
    const end = start + this.#rows.lengthOf(word);
    for (let at = start; at < end; at += FIELDS) {
      const row = memory[at] ?? 0;
      if (this.#isGone(row)) continue;
      const extra = isStem ? (memory[at + 2] ?? 0) * OPENING_WEIGHT : 0;
      const before = counts[row] ?? 0;
      if (before === 0) found.push(row);
      counts[row] = before + (memory[at + 1] ?? 0) + extra;
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
