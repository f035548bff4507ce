import { foldWord, GRAM, stemTerm } from '../../src/core/tokenize.ts';
import { IntLists } from './IntLists.ts';

/** The words that the index knows, each by a number, and which of them have a term. */
export class Dictionary {
  readonly #words = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #stems: string[] = [];
  readonly #counts: number[] = [];
  /** A list for each 4-gram of plain letters, and for each other term. */
  readonly #grams = new Map<number, number>();
  readonly #others = new Map<string, number>();
  readonly #holders = new IntLists();

  /** The number of a word, which is given one when it is new: 0, 1, 2, … */
  wordOf(text: string): number {
    return this.#words.get(text) ?? this.#enter(text);
  }

  /** Absent for a word that was never entered. */
  find(text: string): number | undefined {
    return this.#words.get(text);
  }

  textOf(word: number): string {
    return this.#texts[word] ?? '';
  }

  /** The term that is a word's stem. */
  stemOf(word: number): string {
    return this.#stems[word] ?? '';
  }

  /** How many terms a word has. */
  countTerms(word: number): number {
    return this.#counts[word] ?? 0;
  }

  /** Words that were given a number. */
  get size(): number {
    return this.#texts.length;
  }

  /** The words that have a term, each as often as it has it; until a word is entered. */
  wordsWith(term: string): Int32Array {
    // Not a 4-gram by its length alone: the stem of a word of three letters is marked, and has four.
    const list = this.#others.get(term) ?? this.#grams.get(keyAt(term, 0) ?? -1);
    if (list === undefined) return NOTHING;
    const start = this.#holders.startOf(list);
    return this.#holders.memoryOf(list).subarray(start, start + this.#holders.lengthOf(list));
  }

  #enter(text: string): number {
    const word = this.#texts.length;
    const [own, stem, folded] = [ofItsOwn(text), stemTerm(text), foldWord(text)];
    this.#words.set(own, word);
    this.#texts.push(own);
    this.#stems.push(stem);
    this.#counts.push(1 + Math.max(0, folded.length - GRAM + 1));
    this.#note(this.#listOf(stem), word);
    for (let at = 0; at + GRAM <= folded.length; at += 1) {
      this.#note(this.#listOfGram(folded, at), word);
    }
    return word;
  }

  #note(list: number, word: number): void {
    this.#holders.extend(list, 1);
    const end = this.#holders.startOf(list) + this.#holders.lengthOf(list);
    this.#holders.memoryOf(list)[end - 1] = word;
  }

  #listOfGram(word: string, at: number): number {
    const key = keyAt(word, at);
    if (key === null) return this.#listOf(word.slice(at, at + GRAM));
    const known = this.#grams.get(key);
    if (known !== undefined) return known;
    const list = this.#holders.create();
    this.#grams.set(key, list);
    return list;
  }

  #listOf(term: string): number {
    const known = this.#others.get(term);
    if (known !== undefined) return known;
    const list = this.#holders.create();
    this.#others.set(term, list);
    return list;
  }
}

const NOTHING = new Int32Array(0);
/** Bits of a letter or digit in the key of a 4-gram. */
const LETTER_BITS = 7;

/** A number for the 4-gram of plain letters that begins at `at`, which is found faster than a text; most terms are such. */
function keyAt(text: string, at: number): number | null {
  let key = 0;
  for (let place = at; place < at + GRAM; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= 1 << LETTER_BITS) return null;
    key = (key << LETTER_BITS) | code;
  }
  return key;
}

/** V8 keeps the text that a word was cut from for as long as the word; of this one it keeps nothing. */
function ofItsOwn(word: string): string {
  return Buffer.from(word).toString();
}
