import { foldWord, GRAM, stemTerm } from '../../src/core/tokenize.ts';
import { IntLists } from './IntLists.ts';

/**
 * The words and terms that the index knows, each by a number: 0, 1, 2, … A word's
 * terms are looked up once and not at each row: indexing is mostly such looking up.
 */
export class Dictionary {
  readonly #words = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #stems: string[] = [];
  readonly #forms: number[] = [];
  /** By what words with accents are without. */
  readonly #accented = new Map<string, number>();
  /** Of 4-grams of plain letters, which are most terms, and of others. */
  readonly #grams = new Map<number, number>();
  readonly #others = new Map<string, number>();
  /** By the number of a word. */
  readonly #terms = new IntLists();

  /** The number of a word, which is given one when it is new. */
  wordOf(text: string): number {
    return this.#words.get(text) ?? this.#enter(text);
  }

  /** A word that is this one without accents; absent when none was ever entered. */
  named(folded: string): number | undefined {
    return this.#accented.get(folded) ?? this.#words.get(folded);
  }

  textOf(word: number): string {
    return this.#texts[word] ?? '';
  }

  /** The first word that is the same without accents; mostly itself. */
  formOf(word: number): number {
    return this.#forms[word] ?? word;
  }

  /** The term that is a word's stem. */
  stemOf(word: number): string {
    return this.#stems[word] ?? '';
  }

  /** Words that were given a number. */
  get words(): number {
    return this.#texts.length;
  }

  /** Terms that were given a number. */
  get terms(): number {
    return this.#grams.size + this.#others.size;
  }

  /** The number of a term; absent when no word has it. */
  termOf(term: string): number | undefined {
    // Not a 4-gram by its length alone: the stem of a word of three letters is marked, and has four.
    return this.#others.get(term) ?? this.#grams.get(keyAt(term, 0) ?? -1);
  }

  /** How many terms a word has; one that it has twice counts twice. */
  countTerms(word: number): number {
    return this.#terms.lengthOf(word);
  }

  /** The `at`-th of a word's terms; the first is its stem. */
  termAt(word: number, at: number): number {
    return this.#terms.memoryOf(word)[this.#terms.startOf(word) + at] ?? 0;
  }

  #enter(text: string): number {
    const word = this.#terms.create();
    const [stem, folded] = [stemTerm(text), foldWord(text)];
    const form = this.formOf(this.named(folded) ?? word);
    this.#forms.push(form);
    if (folded !== text) this.#accented.set(folded, form);
    this.#words.set(text, word);
    this.#texts.push(text);
    this.#stems.push(stem);
    this.#terms.push(word, this.#numberOf(stem));
    for (let at = 0; at + GRAM <= folded.length; at += 1) {
      this.#terms.push(word, this.#numberOfGram(folded, at));
    }
    return word;
  }

  #numberOfGram(word: string, at: number): number {
    const key = keyAt(word, at);
    if (key === null) return this.#numberOf(word.slice(at, at + GRAM));
    const known = this.#grams.get(key);
    if (known !== undefined) return known;
    this.#grams.set(key, this.terms);
    return this.terms - 1;
  }

  #numberOf(term: string): number {
    const known = this.#others.get(term);
    if (known !== undefined) return known;
    this.#others.set(term, this.terms);
    return this.terms - 1;
  }
}

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
