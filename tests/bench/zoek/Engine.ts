import type { Embedder } from '../../../src/ports.ts';
import type { PoolText } from '../../fit/createPool.ts';

/** Most documents that an engine is asked for. */
export const DEPTH = 100;

/** What an engine indexes. */
export interface EngineInput {
  readonly texts: readonly PoolText[];
  readonly embedder: Embedder;
  /** Length of the embedder's vectors. */
  readonly dimension: number;
  /** Which setting of the engine, when it has several. */
  readonly variant: string;
}

/** An index that was made: keys of the texts found for a question, best first, each once, at most `DEPTH`. */
export type Find = (query: string) => Promise<readonly string[]>;

/** Every engine's module exports one as `open`. */
export type OpenEngine = (input: EngineInput) => Promise<Find>;

/** Vectors of passages, in their order. */
type EmbedPassages = (passages: readonly string[]) => Promise<readonly (readonly number[])[]>;

/** Every way of running the model exports one as `openModel`, which takes the model's folder. */
export type OpenModel = (folder: string) => Promise<EmbedPassages>;
