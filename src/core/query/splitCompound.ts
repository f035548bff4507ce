import type { Vocabulary } from './vocabulary.ts';

/** Shorter parts are in every word by accident. */
const SHORTEST = 4;
const MOST_PARTS = 3;
/** What Dutch puts between the parts of a compound; the longest is tried last. */
const LINKS = ['', 's', 'e', 'en'];

/**
 * The known words that an unknown compound is made of: `bijstandsaanvraag` gives
 * `bijstand` and `aanvraag`. The longest first part wins.
 *
 * @returns null when it is not made of known words only.
 */
export function splitCompound(word: string, vocabulary: Vocabulary): readonly string[] | null {
  const parts = split(word, vocabulary, MOST_PARTS);
  return parts && parts.length > 1 ? parts : null;
}

function split(word: string, vocabulary: Vocabulary, most: number): readonly string[] | null {
  if (vocabulary.knows(word)) return [word];
  if (most === 1) return null;
  for (let end = word.length - SHORTEST; end >= SHORTEST; end -= 1) {
    const head = word.slice(0, end);
    if (!vocabulary.knows(head)) continue;
    for (const link of LINKS) {
      const tail = word.slice(end);
      if (!tail.startsWith(link) || tail.length - link.length < SHORTEST) continue;
      const rest = split(tail.slice(link.length), vocabulary, most - 1);
      if (rest) return [head, ...rest];
    }
  }
  return null;
}
