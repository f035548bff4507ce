import { stem } from './stem.ts';
import { STOPWORDS } from './stopwords.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;
const GRAM = 4;

/** The words of a text in order, lower case, accents kept; `3.500` stays one word. */
function words(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  return Array.from(lower.matchAll(WORD), ([word]) => word.replaceAll('’', "'"));
}

/** The words that carry a topic: no stop words, no single letters. */
export function contentWords(text: string): string[] {
  return words(text).filter(
    (word) => !STOPWORDS.has(withoutAccents(word)) && (word.length > 1 || /\d/u.test(word)),
  );
}

const known = new Map<string, readonly string[]>();
/** Enough for the vocabulary of a large archive; beyond it the oldest words are computed anew. */
const KNOWN_LIMIT = 200_000;

/**
 * The index terms of one word: its stem (marked `=`) and its character 4-grams,
 * which find compounds and damaged words that no stemmer sees
 * (research on Dutch text: Hollink and others 2004, "Monolingual document
 * retrieval for European languages").
 */
export function wordTerms(word: string): readonly string[] {
  const found = known.get(word);
  if (found) return found;
  // The stemmer's rules need the trema (`creëren`), finding must not (`creeren`).
  const terms = [`=${withoutAccents(stem(word))}`, ...grams(withoutAccents(word))];
  if (known.size >= KNOWN_LIMIT) known.delete(known.keys().next().value ?? '');
  known.set(word, terms);
  return terms;
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
