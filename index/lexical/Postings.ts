import type { CountedWords } from '../../src/liveIndex.ts';
import type { Dictionary } from './Dictionary.ts';
import { IntLists } from './IntLists.ts';
import { widen } from './widen.ts';

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

/** Which rows hold which terms. Rows are numbered 0, 1, 2, … */
export class Postings {
  readonly #isGone: (row: number) => boolean;
  readonly #dictionary: Dictionary;
  /** By the number of a term, in rising order of rows; of rows that were removed, too. */
  readonly #lists = new IntLists();
  /** By the number of a row: its different words. */
  readonly #words = new IntLists();
  /** Whether there may be postings of rows that were removed. */
  #removed = false;
  /** Terms that have a list. */
  #made = 0;
  /** By the number of a term: the last row that it was posted for, counted from 1. */
  #last = new Int32Array(1024);
  /** By the numbers of terms and of words' forms: the rows that hold them. */
  #holders = new Int32Array(1024);
  readonly #wordHolders: number[] = [];
  /** By the number of a form: the last row that it was counted for, counted from 1. */
  readonly #lastForm: number[] = [];

  /** @param isGone whether a row was removed. */
  constructor(dictionary: Dictionary, isGone: (row: number) => boolean) {
    this.#dictionary = dictionary;
    this.#isGone = isGone;
  }

  /** The postings of a term; to be used before the next change. */
  list(term: string): Int32Array {
    const list = this.#dictionary.termOf(term);
    return list === undefined ? NOTHING : this.#lists.numbersOf(list);
  }

  /** How many rows hold a term. */
  holders(term: string): number {
    return this.#holders[this.#dictionary.termOf(term) ?? -1] ?? 0;
  }

  /** How many rows hold a word, by its number, with accents or without. */
  wordHolders(word: number): number {
    return this.#wordHolders[this.#dictionary.formOf(word)] ?? 0;
  }

  /** Adds the next row. @returns its length in terms. @throws RangeError after four million of them. */
  add({ words, counts, opening }: CountedWords): number {
    const row = this.#words.create();
    if (row >= MOST_ROWS) throw new RangeError('more rows than postings can name');
    let length = 0;
    for (let place = 0; place < words.length; place += 1) {
      const word = this.#dictionary.wordOf(words[place] ?? '');
      this.#words.push(row, word);
      const form = this.#dictionary.formOf(word);
      if (this.#lastForm[form] !== row + 1) this.#wordHolders[form] = this.wordHolders(word) + 1;
      this.#lastForm[form] = row + 1;
      const [count, first] = [counts[place] ?? 0, opening[place] ?? 0];
      length += count * this.#dictionary.countTerms(word) + first * OPENING_WEIGHT;
      this.#postAll(word, row, [count / STEP, (first * OPENING_WEIGHT) / STEP]);
    }
    return length;
  }

  /** To be called when `isGone` says so of a row; its postings go when there is need of room. */
  remove(row: number): void {
    this.#removed = true;
    const gone = new Set<number>();
    const forms = new Set<number>();
    for (const word of this.#words.numbersOf(row)) {
      forms.add(this.#dictionary.formOf(word));
      const count = this.#dictionary.countTerms(word);
      for (let at = 0; at < count; at += 1) gone.add(this.#dictionary.termAt(word, at));
    }
    for (const term of gone) this.#holders[term] = (this.#holders[term] ?? 1) - 1;
    for (const form of forms) this.#wordHolders[form] = this.wordHolders(form) - 1;
    this.#words.shorten(row, 0);
  }

  /** @param steps of each term of a word, and how many more of the first, which is the stem. */
  #postAll(word: number, row: number, [steps, more]: readonly [number, number]): void {
    this.#makeRoom();
    const count = this.#dictionary.countTerms(word);
    for (let at = 0; at < count; at += 1) {
      this.#post(this.#dictionary.termAt(word, at), row, at === 0 ? steps + more : steps);
    }
  }

  #post(term: number, row: number, steps: number): void {
    if (this.#last[term] === row + 1) return this.#raise(term, row, steps);
    if (this.#removed && this.#lists.isFull(term)) this.#sweep(term);
    this.#lists.push(term, posting(row, steps));
    this.#last[term] = row + 1;
    this.#holders[term] = (this.#holders[term] ?? 0) + 1;
  }

  /** The term stands in the row in yet another word. */
  #raise(term: number, row: number, steps: number): void {
    this.#lists.setLast(term, posting(row, stepsOf(this.#lists.lastOf(term)) + steps));
  }

  #makeRoom(): void {
    const { terms } = this.#dictionary;
    if (terms === this.#made) return;
    for (; this.#made < terms; this.#made += 1) this.#lists.create();
    if (terms <= this.#last.length) return;
    [this.#last, this.#holders] = [widen(this.#last, terms), widen(this.#holders, terms)];
  }

  /** Drops the postings of rows that were removed. */
  #sweep(term: number): void {
    const list = this.#lists.numbersOf(term);
    let kept = 0;
    for (const held of list) {
      if (this.#isGone(rowOf(held))) continue;
      list[kept] = held;
      kept += 1;
    }
    this.#lists.shorten(term, kept);
  }
}

const NOTHING = new Int32Array(0);

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
