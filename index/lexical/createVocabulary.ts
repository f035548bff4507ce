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

export function createVocabulary(): GrowingVocabulary {
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  /** Made when first asked for after a change. */
  let byLetter: ReadonlyMap<string, readonly KnownWord[]> | null = null;
  const count = (own: readonly string[], by: number): void => {
    byLetter = null;
    for (const word of new Set(own.map(foldWord))) {
      change(words, word, by);
      change(stems, stemOf(word), by);
    }
  };
  return {
    add: (own) => count(own, 1),
    remove: (own) => count(own, -1),
    has: (word) => words.has(foldWord(word)),
    knows: (word) => words.has(foldWord(word)) || stems.has(stemOf(word)),
    startingWith: (letter) => {
      byLetter ??= groupByLetter(words);
      return byLetter.get(letter) ?? [];
    },
  };
}

function change(counts: Map<string, number>, key: string, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

function stemOf(word: string): string {
  return (wordTerms(word)[0] ?? '').slice(1);
}

function groupByLetter(
  words: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly KnownWord[]> {
  const groups = new Map<string, KnownWord[]>();
  for (const [word, count] of words) {
    const letter = word.slice(0, 1);
    const group = groups.get(letter) ?? [];
    if (group.length === 0) groups.set(letter, group);
    const stem = stemOf(word);
    group.push({
      word,
      count,
      stem,
      letters: letterSet(word),
      stemLetters: letterSet(stem),
    });
  }
  return groups;
}
