import { Document } from '@langchain/core/documents';
import type { VectorStore } from '@langchain/core/vectorstores';
import type Database from 'better-sqlite3';
import type { DenseIndex } from '../../src/ports.ts';
import { toDenseIndex } from './toDenseIndex.ts';
import { readVector, readVectorRows, type VectorRow } from './vectorRows.ts';

/** A vector store that holds what the database holds. */
export interface VectorMirror {
  readonly dense: DenseIndex;
  /** Adds and removes vectors until the store agrees with the database. */
  sync(): Promise<void>;
}

/** Vectors that are handed to the store at once. */
const ADDED_AT_ONCE = 256;

/** @param held ids of the vectors that `store` holds already. */
export function createVectorMirror(
  db: Database.Database,
  store: VectorStore,
  held: Iterable<number>,
): VectorMirror {
  const ids = new Set(held);
  return {
    dense: toDenseIndex(store),
    sync: async () => {
      const rows = readVectorRows(db);
      const current = new Set(rows.map(({ id }) => id));
      const gone = [...ids].filter((id) => !current.has(id));
      if (gone.length > 0) await store.delete({ ids: gone.map(String) });
      for (const id of gone) ids.delete(id);
      const fresh = rows.filter(({ id }) => !ids.has(id));
      for (let at = 0; at < fresh.length; at += ADDED_AT_ONCE) {
        await add(db, store, fresh.slice(at, at + ADDED_AT_ONCE));
      }
      for (const { id } of fresh) ids.add(id);
    },
  };
}

async function add(
  db: Database.Database,
  store: VectorStore,
  rows: readonly VectorRow[],
): Promise<void> {
  await store.addVectors(
    rows.map(({ id }) => readVector(db, id)),
    rows.map(({ metadata }) => new Document({ pageContent: metadata.citation, metadata })),
    { ids: rows.map(({ id }) => String(id)) },
  );
}
