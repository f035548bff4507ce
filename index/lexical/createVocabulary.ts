import { letterSet } from '../../src/core/query/letterSet.ts';
import type { KnownWord, Vocabulary } from '../../src/core/query/vocabulary.ts';
import { foldWord, stemTerm } from '../../src/core/tokenize.ts';
import type { Dictionary } from './Dictionary.ts';
import type { Postings } from './Postings.ts';

/** The words of an index, and which rows hold them. */
interface Indexed {
  readonly dictionary: Dictionary;
  readonly postings: Postings;
}

/** A vocabulary that follows the rows of an index: a word is not known any more when no row holds it. */
export interface IndexVocabulary extends Vocabulary {
  /** To be called when rows were added or removed. */
  forget(): void;
}

export function createVocabulary(index: Indexed): IndexVocabulary {
  const { dictionary, postings } = index;
  const startingWith = sortForms(dictionary);
  /** Lists that were asked for since the last change. */
  const listed = new Map<string, readonly KnownWord[]>();
  const has = (text: string): boolean => {
    const word = dictionary.named(foldWord(text));
    return word !== undefined && postings.wordHolders(word) > 0;
  };
  return {
    has,
    knows: (text) => has(text) || postings.holders(stemTerm(text)) > 0,
    startingWith: (letter) => {
      const list = listed.get(letter) ?? listWords(startingWith(letter), index);
      listed.set(letter, list);
      return list;
    },
    forget: () => listed.clear(),
  };
}

/** The words of a dictionary by first letter, one of each that differ by accents only; kept up with when asked for. */
function sortForms(dictionary: Dictionary): (letter: string) => readonly number[] {
  const byLetter = new Map<string, number[]>();
  let next = 0;
  return (letter) => {
    for (; next < dictionary.words; next += 1) {
      if (dictionary.formOf(next) !== next) continue;
      const first = foldWord(dictionary.textOf(next)).slice(0, 1);
      const own = byLetter.get(first);
      if (own) own.push(next);
      else byLetter.set(first, [next]);
    }
    return byLetter.get(letter) ?? [];
  };
}

/** Made one after the other, they lie together in memory: all are gone through for one slip. */
function listWords(
  forms: readonly number[],
  { dictionary, postings }: Indexed,
): readonly KnownWord[] {
  return forms.flatMap((form) => {
    const count = postings.wordHolders(form);
    if (count === 0) return [];
    const text = dictionary.textOf(form);
    const word = foldWord(text);
    const stem = (word === text ? dictionary.stemOf(form) : stemTerm(word)).slice(1);
    return [{ word, count, stem, letters: letterSet(word), stemLetters: letterSet(stem) }];
  });
}
