import type { AlsoWord } from '../../src/core/query/readQuery.ts';
import { contentWords, stemTerm, wordTerms } from '../../src/core/tokenize.ts';
import type {
  CountedWords,
  LexicalHit,
  LexicalIndex,
  LexicalOptions,
  SearchLimits,
} from '../../src/liveIndex.ts';
import { countWords } from './countWords.ts';
import { createRows, K1, type Corpus } from './createRows.ts';
import { createVocabulary } from './createVocabulary.ts';
import { pickBest } from './pickBest.ts';
import { rowOf, STEP, stepsOf } from './Postings.ts';

/** What a word's stem weighs, and what its 4-grams do by the root of their number (docs/metingen.md). */
const WEIGHTS = { stem: 2, grams: 1.4 } as const;

/** A lexical index that also takes pairs whose words were counted before. */
export interface CountedIndex extends LexicalIndex {
  addCounted(rows: readonly CountedWords[]): void;
}

/** BM25 over stems and character 4-grams of subject, vraag and antwoord, in memory. */
export function createLexicalIndex(): CountedIndex {
  const rows = createRows();
  const vocabulary = createVocabulary(rows);
  const addCounted = (counted: readonly CountedWords[]): void => {
    for (const row of counted) {
      rows.remove(row.id);
      rows.add(row);
    }
    vocabulary.forget();
  };
  return {
    add: (entries) => addCounted(entries.map(countWords)),
    addCounted,
    remove: (ids) => {
      ids.forEach(rows.remove);
      vocabulary.forget();
    },
    vocabulary,
    search: (query, k, options = {}) => {
      const corpus = rows.corpus();
      if (corpus.count === 0) return [];
      return best(score(query, options, corpus), corpus.ids, { ...options, k });
    },
    weight: (word) => {
      const { count, postings } = rows.corpus();
      return inverseFrequency(count, postings.holders(stemTerm(word)));
    },
  };
}

interface Scores {
  readonly bm25: Float64Array;
  /** Weight in rare words (stems) found, for each row. */
  readonly found: Float64Array;
  /** Weight of all words asked for. */
  readonly asked: number;
}

function score(query: string, { also = [] }: LexicalOptions, corpus: Corpus): Scores {
  const bm25 = new Float64Array(corpus.ids.length);
  const found = new Float64Array(corpus.ids.length);
  let asked = 0;
  for (const [term, { weight, cover }] of queryTerms(query, also)) {
    const idf = inverseFrequency(corpus.count, corpus.postings.holders(term));
    asked += cover * idf;
    addTerm(corpus.postings.list(term), weight * idf, { bm25, dampening: corpus.dampening });
    if (cover > 0) addCover(corpus.postings.list(term), cover * idf, found);
  }
  return { bm25, found, asked };
}

/** What a term of a query counts for: in the score, and in the share of the query that a pair holds. */
interface TermWeight {
  readonly weight: number;
  readonly cover: number;
}

/**
 * What each term of a query weighs. A long word has many 4-grams: each weighs
 * less by the root of their number, or "arbeidsmarktregio" would drown the rest
 * (+1 to +2 nDCG@10 on three Dutch sets, docs/adr/0004). Words in the place of
 * one that the archive does not have make up its share together.
 */
function queryTerms(query: string, also: readonly AlsoWord[]): ReadonlyMap<string, TermWeight> {
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

function addTerm(
  list: Int32Array,
  rarity: number,
  { bm25, dampening }: { readonly bm25: Float64Array; readonly dampening: Float64Array },
): void {
  for (let at = 0; at < list.length; at += 1) {
    const held = list[at] ?? 0;
    const row = rowOf(held);
    const tf = stepsOf(held) * STEP;
    bm25[row] = (bm25[row] ?? 0) + (rarity * tf * (K1 + 1)) / (tf + (dampening[row] ?? 0));
  }
}

function addCover(list: Int32Array, weight: number, found: Float64Array): void {
  for (const held of list) found[rowOf(held)] = (found[rowOf(held)] ?? 0) + weight;
}

/** Never negative: a word in every pair weighs next to nothing. */
function inverseFrequency(count: number, holders: number): number {
  return Math.log(1 + (count - Math.min(holders, count) + 0.5) / (holders + 0.5));
}

/** The best of the rows that hold anything of the query and may be found, best first. */
function best(
  { bm25, found, asked }: Scores,
  ids: readonly (number | null)[],
  { allowed, k }: SearchLimits & { readonly k: number },
): readonly LexicalHit[] {
  const hits = pickBest<LexicalHit>(k);
  for (let row = 0; row < ids.length; row += 1) {
    const value = bm25[row] ?? 0;
    if (value === 0 || value < hits.lowest) continue;
    const id = ids[row] ?? null;
    if (id === null || allowed?.has(id) === false) continue;
    hits.add({ id, score: value, coverage: shareOf(found[row], asked) });
  }
  return hits.list();
}

function shareOf(part = 0, whole = 0): number {
  return whole > 0 ? part / whole : 0;
}
