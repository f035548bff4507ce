import { letterSet } from '../../src/core/query/letterSet.ts';
import type { KnownWord, Vocabulary } from '../../src/core/query/vocabulary.ts';
import { foldWord, stemTerm } from '../../src/core/tokenize.ts';

/** How many rows hold any word of a stem. */
interface Family {
  count: number;
}

/** A word and in how many rows it stands. */
interface Counted extends KnownWord {
  count: number;
  readonly family: Family;
  /** The last change that it was counted in: forms with and without accents are one word. */
  change: number;
}

/** A vocabulary that follows the rows of an index: a word is not known any more when no row holds it. */
export class GrowingVocabulary implements Vocabulary {
  readonly #textOf: (word: number) => string;
  readonly #words = new Map<string, Counted>();
  readonly #families = new Map<string, Family>();
  readonly #byLetter = new Map<string, Counted[]>();
  /** By the word's number. */
  readonly #numbered: Counted[] = [];
  /** Lists that were asked for since the last change. */
  readonly #listed = new Map<string, readonly KnownWord[]>();
  #change = 0;

  /** @param textOf a word by its number. */
  constructor(textOf: (word: number) => string) {
    this.#textOf = textOf;
  }

  /** Counts the words of a row, by their numbers, each once. */
  add(words: Int32Array): void {
    this.#count(words, 1);
  }

  /** @param words of a row, as they were added. */
  remove(words: Int32Array): void {
    this.#count(words, -1);
  }

  has(word: string): boolean {
    return (this.#words.get(foldWord(word))?.count ?? 0) > 0;
  }

  knows(word: string): boolean {
    return this.has(word) || (this.#families.get(stemOf(word))?.count ?? 0) > 0;
  }

  startingWith(letter: string): readonly KnownWord[] {
    const list = this.#listed.get(letter) ?? listOf(this.#byLetter.get(letter) ?? []);
    this.#listed.set(letter, list);
    return list;
  }

  #count(words: Int32Array, by: number): void {
    this.#listed.clear();
    this.#change += 1;
    for (const word of words) {
      const counted = this.#numbered[word] ?? this.#number(word);
      if (counted.change === this.#change) continue;
      counted.change = this.#change;
      counted.count += by;
      counted.family.count += by;
    }
  }

  #number(word: number): Counted {
    const text = foldWord(this.#textOf(word));
    const counted = this.#words.get(text) ?? this.#enter(text);
    this.#numbered[word] = counted;
    return counted;
  }

  #enter(word: string): Counted {
    const stem = stemOf(word);
    const family = this.#families.get(stem) ?? { count: 0 };
    this.#families.set(stem, family);
    const [letters, stemLetters] = [letterSet(word), letterSet(stem)];
    const entered: Counted = { word, count: 0, stem, letters, stemLetters, family, change: 0 };
    this.#words.set(word, entered);
    const letter = word.slice(0, 1);
    const others = this.#byLetter.get(letter);
    if (others) others.push(entered);
    else this.#byLetter.set(letter, [entered]);
    return entered;
  }
}

/** Copies, made one after the other, lie together in memory: all are gone through for one slip. */
function listOf(own: readonly Counted[]): readonly KnownWord[] {
  return own.flatMap(({ word, count, stem, letters, stemLetters }) =>
    count > 0 ? [{ word, count, stem, letters, stemLetters }] : [],
  );
}

function stemOf(word: string): string {
  return stemTerm(word).slice(1);
}
