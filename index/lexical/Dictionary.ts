import { freshTerms } from '../../src/core/tokenize.ts';
import { IntLists } from './IntLists.ts';

/**
 * The words and terms that the index knows, each by a number. A word's terms are
 * looked up once and not at each row: indexing is mostly such looking up.
 */
export class Dictionary {
  readonly #words = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #terms = new Map<string | number, number>();
  readonly #termsOf = new IntLists();

  /** The number of a word, which is given one when it is new. */
  wordOf(text: string): number {
    return this.#words.get(text) ?? this.#enter(text);
  }

  textOf(word: number): string {
    return this.#texts[word] ?? '';
  }

  /** The number of a term; undefined when no word has it. */
  termOf(term: string): number | undefined {
    return this.#terms.get(keyOf(term));
  }

  /** Terms that were given a number. */
  get terms(): number {
    return this.#terms.size;
  }

  /** How many terms the word has. */
  countTerms(word: number): number {
    return this.#termsOf.lengthOf(word);
  }

  /** The `at`-th of a word's terms; the first is its stem. */
  termAt(word: number, at: number): number {
    return this.#termsOf.memoryOf(word)[this.#termsOf.startOf(word) + at] ?? 0;
  }

  #enter(text: string): number {
    const terms = freshTerms(text);
    const word = this.#termsOf.create();
    this.#termsOf.extend(word, terms.length);
    const [memory, start] = [this.#termsOf.memoryOf(word), this.#termsOf.startOf(word)];
    terms.forEach((term, at) => {
      memory[start + at] = this.#enterTerm(term);
    });
    const own = ofItsOwn(text);
    this.#words.set(own, word);
    this.#texts.push(own);
    return word;
  }

  #enterTerm(text: string): number {
    const key = keyOf(text);
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    this.#terms.set(key, this.#terms.size);
    return this.#terms.size - 1;
  }
}

const GRAM = 4;
/** Bits of a letter or digit in the key of a 4-gram. */
const LETTER_BITS = 7;

/** Of a 4-gram of plain letters a number, which is found faster and takes less room; it is most terms that are looked up. */
function keyOf(term: string): string | number {
  if (term.length !== GRAM) return term;
  let key = 0;
  for (let at = 0; at < GRAM; at += 1) {
    const code = term.charCodeAt(at);
    if (code >= 1 << LETTER_BITS) return term;
    key = (key << LETTER_BITS) | code;
  }
  return key;
}

/** V8 keeps the text that a word was cut from for as long as the word; of this one it keeps nothing. */
function ofItsOwn(word: string): string {
  return Buffer.from(word).toString();
}
