import { contentWords } from '../../src/core/tokenize.ts';
import type { CountedWords, LexicalEntry } from '../../src/liveIndex.ts';

/**
 * The first words of an antwoord tell its point, those of a law article its title:
 * so many content words weigh more (docs/metingen.md).
 */
const OPENING_WORDS = 20;

/** Counts the content words of a pair's texts. */
export function countWords({ id, subject, vraag, antwoord }: LexicalEntry): CountedWords {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const opening: number[] = [];
  const count = (word: string, isOpening: boolean): void => {
    const at = places.get(word) ?? places.size;
    places.set(word, at);
    counts[at] = (counts[at] ?? 0) + 1;
    opening[at] = (opening[at] ?? 0) + (isOpening ? 1 : 0);
  };
  for (const word of contentWords(`${subject}\n${vraag}`)) count(word, false);
  for (const [at, word] of contentWords(antwoord).entries()) count(word, at < OPENING_WORDS);
  return { id, words: Array.from(places.keys(), ofItsOwn), counts, opening };
}

/** V8 keeps the text that a word was cut from for as long as the word; of this one it keeps nothing. */
function ofItsOwn(word: string): string {
  return Buffer.from(word).toString();
}
