import { fuse, type Ranked } from '../core/fuse.ts';
import { gradeFeatures, type GradeFeatures } from '../core/gradeFeatures.ts';
import { contentWords } from '../core/tokenize.ts';
import type { DenseHit, Embedder, LexicalHit, LiveIndex } from '../ports.ts';

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

/** Ranks by words and by sense together. @throws {@link BotError} `EMBEDDER_FAILED`. */
export async function rank(query: string, live: LiveIndex, embedder: Embedder): Promise<Ranking> {
  const embedding = embedder.embedQuery(query);
  const lexical = live.lexical.search(query, LEXICAL_CANDIDATES);
  const dense = await live.dense.search(await embedding, DENSE_CANDIDATES);
  const order = fuse({ lexical, dense }, live.letterOf);
  const queryWords = new Set(contentWords(query)).size;
  return {
    lexical,
    dense,
    order,
    features: gradeFeatures({ lexical, dense, ranked: order, queryWords }),
  };
}
