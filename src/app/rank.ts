import { fuse, type Ranked } from '../core/fuse.ts';
import { gradeFeatures, type GradeFeatures } from '../core/gradeFeatures.ts';
import { readQuery } from '../core/query/readQuery.ts';
import { contentWords } from '../core/tokenize.ts';
import type { DenseHit, LexicalHit, LiveIndex, SearchLimits } from '../liveIndex.ts';
import type { Embedder } from '../ports.ts';

/** Candidates that each of the two searches hands over. */
const LEXICAL_CANDIDATES = 100;
/** Vectors, of which a pair has several. From 120 to 400 all sets rank alike, 100 lose 0.3 nDCG@10 on one (docs/metingen.md). */
const DENSE_CANDIDATES = 150;
/** More vectors than all candidates together have. */
const ALL = 10_000;

/** A ranking of pairs for a query, and the measurements that its grade is made from. */
export interface Ranking {
  /** The query with its misspelled words put right, which is what was ranked by; null when none was. */
  readonly corrected: string | null;
  readonly lexical: readonly LexicalHit[];
  /** All vectors of the candidates, nearest first. */
  readonly dense: readonly DenseHit[];
  /** Best first, one row a pair. */
  readonly order: readonly Ranked[];
  readonly features: GradeFeatures;
}

/** What to rank by, and among which pairs. */
export interface RankRequest {
  readonly query: string;
  readonly limits?: SearchLimits;
}

/** Ranks by words and by sense together. @throws {@link BotError} `EMBEDDER_FAILED`. */
export async function rank(
  { query, limits = {} }: RankRequest,
  live: LiveIndex,
  embedder: Embedder,
): Promise<Ranking> {
  const { also, corrected } = readQuery(query, live.lexical.vocabulary);
  const embedding = embedder.embedQuery(corrected ?? query);
  const lexical = live.lexical.search(query, LEXICAL_CANDIDATES, { ...limits, also });
  const near = await live.dense.search(await embedding, DENSE_CANDIDATES, limits);
  // A pair that only words found has a closeness too, and one that was near has parts that were not.
  const allowed = new Set([...lexical, ...near].map(({ id }) => id));
  const dense = await live.dense.search(await embedding, ALL, { allowed });
  const queryWords = new Set(contentWords(query)).size;
  const floor = lexical[LEXICAL_CANDIDATES - 1]?.score ?? 0;
  const order = fuse({ lexical, dense, floor, queryWords }, live.letterOf);
  return {
    corrected,
    lexical,
    dense,
    order,
    features: gradeFeatures({ lexical, ranked: order, queryWords }),
  };
}
