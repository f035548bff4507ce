import type { DenseIndex } from '../../src/liveIndex.ts';
import type { VectorRow } from './vectorRows.ts';

/** Vectors of pairs, kept in step with the database from outside. */
export interface VectorHolder {
  readonly dense: DenseIndex;
  /** Ids of the vectors that it has of a letter. */
  idsOf(briefId: number): readonly number[];
  add(rows: readonly VectorRow[], vectors: readonly (readonly number[])[]): Promise<void>;
  remove(briefId: number, ids: readonly number[]): Promise<void>;
}
