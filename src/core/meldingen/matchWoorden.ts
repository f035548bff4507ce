import { contentWords, wordTerms } from '../tokenize.ts';

/** A shorter word than this is found only as a word, not inside a compound. */
const INSIDE = 5;

/** A text made ready to look for words in. */
export interface WordBag {
  readonly stems: ReadonlySet<string>;
  readonly words: readonly string[];
}

export function toWordBag(text: string): WordBag {
  const words = [...new Set(contentWords(text).map(fold))];
  return { stems: new Set(words.map(stemOf)), words };
}

/**
 * The wishes of "bijstand, hulp bij schulden": each between commas, as typed,
 * with the words it wants. Words that carry no meaning are not looked for; a wish
 * of nothing else is left out.
 */
export function parseWoorden(
  woorden: string,
): readonly { readonly wish: string; readonly words: readonly string[] }[] {
  return woorden.split(/[,;\n]/u).flatMap((part) => {
    const wish = part.trim().replaceAll(/\s+/gu, ' ');
    const words = [...new Set(contentWords(wish).map(fold))];
    return words.length > 0 ? [{ wish, words }] : [];
  });
}

/**
 * The first text that holds all words of one of the wishes: in any form of the
 * word, and for longer words inside a compound as well (`bijstand` in
 * `bijstandsuitkering`).
 *
 * @returns its place and the wish; null when there is none.
 */
export function matchWoorden(
  woorden: string,
  texts: readonly WordBag[],
): { readonly at: number; readonly wish: string } | null {
  const wishes = parseWoorden(woorden);
  for (const [at, bag] of texts.entries()) {
    const met = wishes.find(({ words }) => words.every((word) => holds(bag, word)));
    if (met) return { at, wish: met.wish };
  }
  return null;
}

function holds({ stems, words }: WordBag, word: string): boolean {
  if (stems.has(stemOf(word))) return true;
  return word.length >= INSIDE && words.some((other) => other.includes(word));
}

function stemOf(word: string): string {
  return wordTerms(word)[0] ?? word;
}

function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
