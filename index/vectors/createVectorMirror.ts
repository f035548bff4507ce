import type Database from 'better-sqlite3';
import type { DenseIndex } from '../../src/liveIndex.ts';
import { createTurns } from '../createTurns.ts';
import type { VectorHolder } from './vectorHolder.ts';
import { readLetterVectors, readVectors, type VectorRow } from './vectorRows.ts';

/** How many vectors came and went. */
export interface VectorChanges {
  readonly added: number;
  readonly removed: number;
}

/** A vector store that holds what the database holds. */
export interface VectorMirror {
  readonly dense: DenseIndex;
  /** Adds and removes vectors of these letters until the store agrees with the database. */
  sync(briefIds: readonly number[]): Promise<VectorChanges>;
}

/** Vectors that are handed over at once. */
const ADDED_AT_ONCE = 64;

/** @param complete letters of which `holder` is known to have all; the first sync does not look them up again. */
export function createVectorMirror(
  db: Database.Database,
  holder: VectorHolder,
  complete: ReadonlySet<number> = new Set(),
): VectorMirror {
  const known = new Set(complete);
  /** A letter that another process removes meanwhile is out again at the next sync. */
  const flush = async (rows: VectorRow[]): Promise<void> => {
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await holder.add(rows, readVectors(db, ids));
    rows.length = 0;
  };
  return {
    dense: holder.dense,
    sync: async (briefIds) => {
      const turn = createTurns();
      const waiting: VectorRow[] = [];
      let [added, removed] = [0, 0];
      for (const briefId of briefIds) {
        if (known.delete(briefId)) continue;
        const { gone, fresh } = compare(holder.idsOf(briefId), readLetterVectors(db, briefId));
        if (gone.length > 0) await holder.remove(briefId, gone);
        waiting.push(...fresh);
        added += fresh.length;
        removed += gone.length;
        if (waiting.length >= ADDED_AT_ONCE) await flush(waiting);
        await turn();
      }
      await flush(waiting);
      return { added, removed };
    },
  };
}

/** What is held of a letter and should not be, and what should be and is not. */
function compare(held: readonly number[], rows: readonly VectorRow[]) {
  const [own, current] = [new Set(held), new Set(rows.map(({ id }) => id))];
  return {
    gone: held.filter((id) => !current.has(id)),
    fresh: rows.filter(({ id }) => !own.has(id)),
  };
}
