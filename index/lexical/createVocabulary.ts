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
  const isHeld = (word: number): boolean => postings.wordHolders(word) > 0;
  const sorted = sortWords(dictionary);
  /** Lists that were asked for since the last change. */
  const listed = new Map<string, readonly KnownWord[]>();
  const has = (text: string): boolean => {
    const word = foldWord(text);
    const plain = dictionary.find(word);
    return (plain !== undefined && isHeld(plain)) || sorted.accented(word).some(isHeld);
  };
  return {
    has,
    knows: (text) => has(text) || postings.holders(stemTerm(text)) > 0,
    startingWith: (letter) => {
      const list = listed.get(letter) ?? listWords(sorted.startingWith(letter), index);
      listed.set(letter, list);
      return list;
    },
    forget: () => listed.clear(),
  };
}

/** The words of a dictionary by first letter, and those with accents by what they are without; kept up with when asked for. */
function sortWords(dictionary: Dictionary) {
  const byLetter = new Map<string, number[]>();
  const byPlain = new Map<string, number[]>();
  let next = 0;
  const catchUp = (): void => {
    for (; next < dictionary.words; next += 1) {
      const text = dictionary.textOf(next);
      const word = foldWord(text);
      addTo(byLetter, word.slice(0, 1), next);
      if (word !== text) addTo(byPlain, word, next);
    }
  };
  const words = (lists: ReadonlyMap<string, readonly number[]>) => (key: string) => {
    catchUp();
    return lists.get(key) ?? [];
  };
  return { startingWith: words(byLetter), accented: words(byPlain) };
}

function addTo(lists: Map<string, number[]>, key: string, word: number): void {
  const own = lists.get(key);
  if (own) own.push(word);
  else lists.set(key, [word]);
}

/** Forms with and without accents are one word. Made one after the other, they lie together in memory: all are gone through for one slip. */
function listWords(
  numbers: readonly number[],
  { dictionary, postings }: Indexed,
): readonly KnownWord[] {
  const counts = new Map<string, number>();
  const stems = new Map<string, string>();
  for (const number of numbers) {
    const holders = postings.wordHolders(number);
    if (holders === 0) continue;
    const text = dictionary.textOf(number);
    const word = foldWord(text);
    counts.set(word, holders);
    if (word === text) stems.set(word, dictionary.stemOf(number).slice(1));
  }
  return Array.from(counts, ([word, count]) => {
    const stem = stems.get(word) ?? stemTerm(word).slice(1);
    return { word, count, stem, letters: letterSet(word), stemLetters: letterSet(stem) };
  });
}
