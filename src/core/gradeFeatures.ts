import type { DenseCandidate, LexicalCandidate, Ranked } from './fuse.ts';

/** What the two searches say about whether the best pair answers; each a plain number, in the order of `GRADE_MODEL`. */
export interface GradeFeatures {
  /** Share of the query's weight in rare words that the best pair holds. */
  readonly coverage: number;
  /** The largest such share over all pairs. */
  readonly bestCoverage: number;
  /** Best cosine of any vector. */
  readonly cosine: number;
  /** How far the best cosine stands above the next 49, in their standard deviations. */
  readonly lead: number;
  /** BM25 of the best pair by words, per square root of the query's content words. */
  readonly words: number;
  /** Share of the five best by words that are among the five best by sense. */
  readonly agreement: number;
  /** Content words of the query, as a natural logarithm of one more. */
  readonly length: number;
}

const LEAD_RANKS = 50;
const AGREEMENT_RANKS = 5;

/** Measures a result list; total for empty lists. */
export function gradeFeatures(found: {
  readonly lexical: readonly LexicalCandidate[];
  readonly dense: readonly DenseCandidate[];
  readonly ranked: readonly Ranked[];
  readonly queryWords: number;
}): GradeFeatures {
  const { lexical, ranked, queryWords } = found;
  const dense = bestPerPair(found.dense);
  return {
    coverage: ranked[0]?.coverage ?? 0,
    bestCoverage: Math.max(0, ...lexical.map(({ coverage }) => coverage)),
    cosine: dense[0]?.score ?? 0,
    lead: lead(dense.slice(0, LEAD_RANKS).map(({ score }) => score)),
    words: (lexical[0]?.score ?? 0) / Math.sqrt(Math.max(1, queryWords)),
    agreement: agreement(lexical, dense),
    length: Math.log(1 + queryWords),
  };
}

function bestPerPair(dense: readonly DenseCandidate[]): readonly DenseCandidate[] {
  const seen = new Set<number>();
  return dense.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function lead([top = 0, ...rest]: readonly number[]): number {
  if (rest.length < 2) return 0;
  const mean = rest.reduce((sum, score) => sum + score, 0) / rest.length;
  const variance = rest.reduce((sum, score) => sum + (score - mean) ** 2, 0) / rest.length;
  return (top - mean) / Math.sqrt(variance + 1e-6);
}

function agreement(
  lexical: readonly { readonly id: number }[],
  dense: readonly { readonly id: number }[],
): number {
  const top = new Set(dense.slice(0, AGREEMENT_RANKS).map(({ id }) => id));
  const shared = lexical.slice(0, AGREEMENT_RANKS).filter(({ id }) => top.has(id));
  return shared.length / AGREEMENT_RANKS;
}
