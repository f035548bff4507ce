import { stem } from './stem.ts';
import { STOPWORDS } from './stopwords.ts';

const WORD = /[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu;
/** Letters of a word that are a term of their own. */
export const GRAM = 4;

/** The words of a text in order, lower case, accents kept; `3.500` stays one word. */
function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
}

/** The words that carry a topic: no stop words, no single letters. */
export function contentWords(text: string): string[] {
  return words(text).filter(
    (word) => !STOPWORDS.has(withoutAccents(word)) && (word.length > 1 || /\d/u.test(word)),
  );
}

let known = new Map<string, readonly string[]>();
let knownBefore: typeof known = new Map();
/** Enough for the words that questions and answers share; of older ones half are computed anew. */
const KNOWN_LIMIT = 10_000;

/**
 * The index terms of one word: its stem (marked `=`) and its character 4-grams,
 * which find compounds and damaged words that no stemmer sees
 * (research on Dutch text: Hollink and others 2004, "Monolingual document
 * retrieval for European languages").
 */
export function wordTerms(word: string): readonly string[] {
  const found = known.get(word);
  if (found) return found;
  const terms = knownBefore.get(word) ?? [stemTerm(word), ...grams(withoutAccents(word))];
  // Deleting the oldest one by one would walk past all that were deleted before.
  if (known.size >= KNOWN_LIMIT) [knownBefore, known] = [known, new Map()];
  known.set(word, terms);
  return terms;
}

/** The first of a word's terms: its stem. */
export function stemTerm(word: string): string {
  // The stemmer's rules need the trema (`creëren`), finding must not (`creeren`).
  return `=${withoutAccents(stem(word))}`;
}

function grams(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at + GRAM <= word.length; at += 1) found.push(word.slice(at, at + GRAM));
  return found;
}

/** A word as words are compared: lower case, without accents. */
export function foldWord(word: string): string {
  return withoutAccents(word.toLowerCase());
}

const PLAIN = /^[a-z0-9]*$/u;

function withoutAccents(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
