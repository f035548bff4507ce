import type { SearchLimits } from '../../src/liveIndex.ts';
import { K1, type Corpus } from './createRows.ts';
import { rowOf, STEP, stepsOf } from './Postings.ts';
import type { TermWeight } from './queryTerms.ts';

/** Which rows are wanted: the best `k` of those that may be found. */
export interface Wanted extends SearchLimits {
  readonly k: number;
}

export interface Scores {
  /** By the number of a row; right for the best `k` that may be found, too low for some others. */
  readonly bm25: Float64Array;
  /** Weight in rare words (stems) found, for each row. */
  readonly found: Float64Array;
  /** Weight of all words asked for. */
  readonly asked: number;
}

interface Term {
  readonly list: Int32Array;
  /** Its weight in the query times its inverse document frequency. */
  readonly rarity: number;
  readonly cover: number;
}

/** Most that a term adds to a row, times its rarity: what a term adds nears this as it is there more often. */
const MOST = K1 + 1;

/**
 * BM25 of all rows, the terms that can add most first. When what is left cannot bring
 * a row among the best `k`, that row is passed over (MaxScore: Turtle & Flood 1995,
 * "Query evaluation: strategies and optimizations").
 */
export function scoreRows(
  query: ReadonlyMap<string, TermWeight>,
  corpus: Corpus,
  wanted: Wanted,
): Scores {
  const rows = corpus.ids.length;
  const [bm25, found] = [new Float64Array(rows), new Float64Array(rows)];
  const terms = Array.from(query, ([term, weight]) => weigh(term, weight, corpus));
  terms.sort((a, b) => b.rarity - a.rarity);
  const asked = terms.reduce((sum, { cover }) => sum + cover, 0);
  let left = terms.reduce((sum, { rarity }) => sum + rarity * MOST, 0);
  const bar = createBar(bm25, corpus, wanted);
  for (const { list, rarity, cover } of terms) {
    addTerm(list, rarity, { bm25, dampening: corpus.dampening, least: bar(list.length) - left });
    if (cover > 0) addCover(list, cover, found);
    left -= rarity * MOST;
  }
  return { bm25, found, asked };
}

function weigh(term: string, { weight, cover }: TermWeight, { postings, count }: Corpus): Term {
  const idf = inverseFrequency(count, postings.holders(term));
  return { list: postings.list(term), rarity: weight * idf, cover: cover * idf };
}

/** Postings that are gone through before the bar is raised again, for each row: to raise it takes time as well. */
const RAISED_EVERY = 3;

/** The score of the `k`th best row so far; called with how many postings are gone through next. */
function createBar(
  bm25: Float64Array,
  { ids }: Corpus,
  { k, allowed }: Wanted,
): (postings: number) => number {
  let [height, since] = [0, 0];
  const mayBeFound = (row: number): boolean => {
    const id = ids[row] ?? null;
    return id !== null && allowed?.has(id) !== false;
  };
  return (postings) => {
    if (since > RAISED_EVERY * bm25.length) {
      height = kthBest(bm25, k, { height, mayBeFound });
      since = 0;
    }
    since += postings;
    return height;
  };
}

/** Held at once, for each that is wanted. */
const SLACK = 8;

/** @param about `height`: of which it is known that the `k`th best is not lower. @returns 0 when there are fewer than `k`. */
function kthBest(
  bm25: Float64Array,
  k: number,
  { height, mayBeFound }: { readonly height: number; mayBeFound(row: number): boolean },
): number {
  const held = new Float64Array(SLACK * k);
  let [count, least] = [0, height];
  const cut = (): void => {
    held.subarray(0, count).sort();
    held.copyWithin(0, count - k, count);
    count = k;
    least = held[0] ?? 0;
  };
  for (let row = 0; row < bm25.length; row += 1) {
    const value = bm25[row] ?? 0;
    if (value <= least || !mayBeFound(row)) continue;
    held[count] = value;
    count += 1;
    if (count === held.length) cut();
  }
  if (count < k) return least;
  cut();
  return least;
}

interface Adding {
  readonly bm25: Float64Array;
  readonly dampening: Float64Array;
  /** A row that has less before is passed over. */
  readonly least: number;
}

function addTerm(list: Int32Array, rarity: number, { bm25, dampening, least }: Adding): void {
  for (let at = 0; at < list.length; at += 1) {
    const held = list[at] ?? 0;
    const row = rowOf(held);
    const before = bm25[row] ?? 0;
    if (before < least) continue;
    const tf = stepsOf(held) * STEP;
    bm25[row] = before + (rarity * tf * MOST) / (tf + (dampening[row] ?? 0));
  }
}

function addCover(list: Int32Array, weight: number, found: Float64Array): void {
  for (const held of list) found[rowOf(held)] = (found[rowOf(held)] ?? 0) + weight;
}

/** Never negative: a word in every pair weighs next to nothing. */
export function inverseFrequency(count: number, holders: number): number {
  return Math.log(1 + (count - Math.min(holders, count) + 0.5) / (holders + 0.5));
}
