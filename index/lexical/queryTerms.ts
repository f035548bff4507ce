import type { AlsoWord } from '../../src/core/query/readQuery.ts';
import { contentWords, wordTerms } from '../../src/core/tokenize.ts';

/** What a word's stem weighs, and what its 4-grams do by the root of their number (docs/metingen.md). */
const WEIGHTS = { stem: 2, grams: 1.4 } as const;

/** What a term of a query counts for: in the score, and in the share of the query that a pair holds. */
export interface TermWeight {
  readonly weight: number;
  readonly cover: number;
}

/**
 * What each term of a query weighs. A long word has many 4-grams: each weighs
 * less by the root of their number, or "arbeidsmarktregio" would drown the rest
 * (+1 to +2 nDCG@10 on three Dutch sets, docs/adr/0004). Words in the place of
 * one that the archive does not have make up its share together.
 */
export function queryTerms(
  query: string,
  also: readonly AlsoWord[],
): ReadonlyMap<string, TermWeight> {
  const weights = new Map<string, TermWeight>();
  const replaced = new Set(also.map(({ instead }) => instead));
  for (const word of new Set(contentWords(query))) {
    addWord(weights, word, { weight: 1, cover: replaced.has(word) ? 0 : 1 });
  }
  for (const { word, weight, instead } of also) {
    const others = also.filter((other) => other.instead === instead).length;
    addWord(weights, word, { weight, cover: instead === null ? 0 : 1 / others });
  }
  return weights;
}

function addWord(
  weights: Map<string, TermWeight>,
  word: string,
  { weight, cover }: TermWeight,
): void {
  const [stem = '', ...grams] = wordTerms(word);
  const add = (term: string, added: TermWeight) => {
    const held = weights.get(term) ?? { weight: 0, cover: 0 };
    weights.set(term, {
      weight: Math.max(held.weight, added.weight),
      cover: Math.max(held.cover, added.cover),
    });
  };
  add(stem, { weight: weight * WEIGHTS.stem, cover });
  const each = (weight * WEIGHTS.grams) / Math.sqrt(grams.length);
  for (const gram of grams) add(gram, { weight: each, cover: 0 });
}
