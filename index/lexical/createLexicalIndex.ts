import { contentWords, wordTerms } from '../../src/core/tokenize.ts';
import type { LexicalEntry, LexicalHit, LexicalIndex, SearchLimits } from '../../src/ports.ts';

/** BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), usual values. */
const K1 = 1.2;
const B = 0.75;

/** A word's stem counts as much as this many of its 4-grams would, were it short. */
const STEM_WEIGHT = 2;

interface Postings {
  readonly rows: number[];
  /** Weighted number of times that the term stands in the row. */
  readonly counts: number[];
}

/** BM25 over stems and character 4-grams of subject, vraag and antwoord, in memory. */
export function createLexicalIndex(): LexicalIndex {
  const rows = createRows();
  return {
    add: (entries) => {
      for (const entry of entries) {
        rows.remove(entry.id);
        rows.add(entry);
      }
    },
    remove: (removed) => removed.forEach(rows.remove),
    search: (query, k, limits = {}) => {
      const corpus = rows.corpus();
      if (corpus.count === 0) return [];
      return best(score(query, corpus), corpus.ids, limits).slice(0, k).map(toHit);
    },
    weight: (word) => {
      const { count, postings } = rows.corpus();
      const [stem = ''] = wordTerms(word);
      return inverseFrequency(count, postings.get(stem)?.rows.length ?? 0);
    },
  };
}

interface Corpus {
  readonly postings: ReadonlyMap<string, Postings>;
  /** The id of each row; null for a removed one. */
  readonly ids: readonly (number | null)[];
  readonly lengths: readonly number[];
  /** Rows that are not removed, and their average length in terms. */
  readonly count: number;
  readonly average: number;
}

/** The rows and postings; a removed row keeps its place and is passed over. */
function createRows() {
  const postings = new Map<string, Postings>();
  const ids: (number | null)[] = [];
  const lengths: number[] = [];
  const rowOf = new Map<number, number>();
  let total = 0;
  return {
    add: (entry: LexicalEntry): void => {
      const counts = countTerms(entry);
      for (const [term, count] of counts) addPosting(postings, term, { row: ids.length, count });
      const length = Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
      rowOf.set(entry.id, ids.length);
      ids.push(entry.id);
      lengths.push(length);
      total += length;
    },
    remove: (id: number): void => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      ids[row] = null;
      total -= lengths[row] ?? 0;
      rowOf.delete(id);
    },
    corpus: (): Corpus => {
      const count = rowOf.size;
      return { postings, ids, lengths, count, average: total / count || 1 };
    },
  };
}

function addPosting(
  postings: Map<string, Postings>,
  term: string,
  { row, count }: { readonly row: number; readonly count: number },
): void {
  const list = postings.get(term) ?? { rows: [], counts: [] };
  if (list.rows.length === 0) postings.set(term, list);
  list.rows.push(row);
  list.counts.push(count);
}

function countTerms({ subject, vraag, antwoord }: LexicalEntry): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of contentWords([subject, vraag, antwoord].join('\n')).flatMap(wordTerms)) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

interface Scores {
  readonly bm25: Float64Array;
  /** Weight in rare words (stems) found, for each row. */
  readonly found: Float64Array;
  /** Weight of all words asked for. */
  readonly asked: number;
}

function score(query: string, corpus: Corpus): Scores {
  const bm25 = new Float64Array(corpus.lengths.length);
  const found = new Float64Array(corpus.lengths.length);
  let asked = 0;
  for (const [term, weight] of queryTerms(query)) {
    const list = corpus.postings.get(term);
    const idf = inverseFrequency(corpus.count, list?.rows.length ?? 0);
    const isStem = term.startsWith('=');
    if (isStem) asked += idf;
    if (list) addTerm(list, { idf, weight, isStem }, { corpus, bm25, found });
  }
  return { bm25, found, asked };
}

/**
 * What each term of a query weighs. A long word has many 4-grams: each weighs
 * less by the root of their number, or "arbeidsmarktregio" would drown the rest
 * (+1 to +2 nDCG@10 on three Dutch sets, docs/adr/0004).
 */
function queryTerms(query: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const word of new Set(contentWords(query))) {
    const [stem = '', ...grams] = wordTerms(word);
    weights.set(stem, STEM_WEIGHT);
    const weight = STEM_WEIGHT / Math.sqrt(grams.length);
    for (const gram of grams) weights.set(gram, Math.max(weights.get(gram) ?? 0, weight));
  }
  return weights;
}

interface QueryTerm {
  readonly idf: number;
  readonly weight: number;
  readonly isStem: boolean;
}

function addTerm(
  { rows, counts }: Postings,
  { idf, weight, isStem }: QueryTerm,
  { corpus, bm25, found }: Pick<Scores, 'bm25' | 'found'> & { readonly corpus: Corpus },
): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const tf = counts[at] ?? 0;
    const norm = K1 * (1 - B + (B * (corpus.lengths[row] ?? 0)) / corpus.average);
    bm25[row] = (bm25[row] ?? 0) + (weight * idf * tf * (K1 + 1)) / (tf + norm);
    if (isStem) found[row] = (found[row] ?? 0) + idf;
  }
}

/** Never negative: a word in every pair weighs next to nothing. */
function inverseFrequency(count: number, holders: number): number {
  return Math.log(1 + (count - Math.min(holders, count) + 0.5) / (holders + 0.5));
}

type RowHit = LexicalHit & { readonly row: number };

/** All rows that hold anything of the query and may be found, best first. */
function best(
  { bm25, found, asked }: Scores,
  ids: readonly (number | null)[],
  { allowed }: SearchLimits,
): readonly RowHit[] {
  const hits: RowHit[] = [];
  for (const [row, id] of ids.entries()) {
    const value = bm25[row] ?? 0;
    if (id === null || value === 0 || allowed?.has(id) === false) continue;
    hits.push({ id, score: value, coverage: asked > 0 ? (found[row] ?? 0) / asked : 0, row });
  }
  return hits.toSorted((a, b) => b.score - a.score || a.row - b.row);
}

function toHit({ id, score: value, coverage }: RowHit): LexicalHit {
  return { id, score: value, coverage };
}
