import { foldWord, wordTerms } from '../../src/core/tokenize.ts';
import { letterSet } from '../../src/core/query/letterSet.ts';
import type { KnownWord, Vocabulary } from '../../src/core/query/vocabulary.ts';

/** A vocabulary that follows the rows of an index: a word is gone with the last row that held it. */
export interface GrowingVocabulary extends Vocabulary {
  /** Counts the words of a row, each once. */
  add(words: readonly string[]): void;
  /** @param words of a row, as they were added. */
  remove(words: readonly string[]): void;
}

/** A word and in how many rows it stands. */
type Counted = { -readonly [Key in keyof KnownWord]: KnownWord[Key] };

export function createVocabulary(): GrowingVocabulary {
  const words = new Map<string, Counted>();
  const stems = new Map<string, number>();
  const byLetter = new Map<string, Set<Counted>>();
  /** Lists that were asked for since the last change. */
  const listed = new Map<string, readonly KnownWord[]>();
  const count = (own: readonly string[], by: number): void => {
    listed.clear();
    for (const word of new Set(own.map(foldWord))) {
      const known = words.get(word) ?? enter(word, words, byLetter);
      known.count += by;
      changeCount(stems, known.stem, by);
      if (known.count <= 0) leave(known, words, byLetter);
    }
  };
  return {
    add: (own) => count(own, 1),
    remove: (own) => count(own, -1),
    has: (word) => words.has(foldWord(word)),
    knows: (word) => words.has(foldWord(word)) || stems.has(stemOf(word)),
    startingWith: (letter) => {
      // Copies, made one after the other, lie together in memory: all are gone through for one slip.
      const own = byLetter.get(letter) ?? [];
      const list = listed.get(letter) ?? Array.from(own, (known) => ({ ...known }));
      listed.set(letter, list);
      return list;
    },
  };
}

function enter(
  word: string,
  words: Map<string, Counted>,
  byLetter: Map<string, Set<Counted>>,
): Counted {
  const stem = stemOf(word);
  const entered: Counted = {
    word,
    count: 0,
    stem,
    letters: letterSet(word),
    stemLetters: letterSet(stem),
  };
  words.set(word, entered);
  const letter = word.slice(0, 1);
  byLetter.set(letter, (byLetter.get(letter) ?? new Set()).add(entered));
  return entered;
}

function leave(
  known: Counted,
  words: Map<string, Counted>,
  byLetter: Map<string, Set<Counted>>,
): void {
  words.delete(known.word);
  byLetter.get(known.word.slice(0, 1))?.delete(known);
}

function changeCount(counts: Map<string, number>, key: string, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

function stemOf(word: string): string {
  return (wordTerms(word)[0] ?? '').slice(1);
}
