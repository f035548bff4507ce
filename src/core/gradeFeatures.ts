import type { LexicalCandidate, Ranked } from './fuse.ts';

/** What the two searches say about whether the best pair answers; each a plain number. */
export interface GradeFeatures {
  /** Cosine of the best pair (see `Ranked.dense`). */
  readonly closeness: number;
  /**
   * How far it stands above the 49 next pairs, in their standard deviations, 8 at
   * most: among few or equal pairs the deviation says little.
   */
  readonly lead: number;
  /**
   * Share of the query's weight in rare words that the best pair holds, times the
   * square root of its words: half of a long question says more than half of a short one.
   */
  readonly found: number;
  /** BM25 of the best pair as a share of the highest: 1 where both searches put it first. */
  readonly share: number;
}

const LEAD_RANKS = 50;
const MOST_LEAD = 8;

/**
 * Measures a result list; total for empty lists.
 *
 * @param found `ranked` best first; `queryWords` different content words of the query.
 */
export function gradeFeatures(found: {
  readonly lexical: readonly LexicalCandidate[];
  readonly ranked: readonly Ranked[];
  readonly queryWords: number;
}): GradeFeatures {
  const { lexical, ranked, queryWords } = found;
  const [best, ...others] = ranked;
  const closeness = best?.dense ?? 0;
  return {
    closeness,
    lead: lead(
      closeness,
      others.flatMap(({ dense }) => dense ?? []),
    ),
    found: (best?.coverage ?? 0) * Math.sqrt(queryWords),
    share: (best?.lexical ?? 0) / (lexical[0]?.score || 1),
  };
}

function lead(top: number, others: readonly number[]): number {
  const rest = others.toSorted((a, b) => b - a).slice(0, LEAD_RANKS);
  if (rest.length < 2) return 0;
  const mean = rest.reduce((sum, score) => sum + score, 0) / rest.length;
  const variance = rest.reduce((sum, score) => sum + (score - mean) ** 2, 0) / rest.length;
  return Math.min(MOST_LEAD, (top - mean) / Math.sqrt(variance + 1e-6));
}
