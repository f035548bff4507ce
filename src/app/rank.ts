import { fuse, type Ranked } from '../core/fuse.ts';
import { gradeFeatures, type GradeFeatures } from '../core/gradeFeatures.ts';
import { contentWords } from '../core/tokenize.ts';
import type { DenseHit, Embedder, LexicalHit, LiveIndex, SearchLimits } from '../ports.ts';

/** Candidates that each of the two searches hands over. */
const LEXICAL_CANDIDATES = 100;
/** Vectors, of which a pair has several. */
const DENSE_CANDIDATES = 200;

/** A ranking of pairs for a query, and the measurements that its grade is made from. */
export interface Ranking {
  readonly lexical: readonly LexicalHit[];
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
  const embedding = embedder.embedQuery(query);
  const lexical = live.lexical.search(query, LEXICAL_CANDIDATES, limits);
  const dense = await live.dense.search(await embedding, DENSE_CANDIDATES, limits);
  const order = fuse({ lexical, dense }, live.letterOf);
  const queryWords = new Set(contentWords(query)).size;
  return {
    lexical,
    dense,
    order,
    features: gradeFeatures({ lexical, dense, ranked: order, queryWords }),
  };
}
