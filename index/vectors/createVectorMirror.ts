import { Document } from '@langchain/core/documents';
import type { VectorStore } from '@langchain/core/vectorstores';
import type Database from 'better-sqlite3';
import type { DenseIndex } from '../../src/ports.ts';
import { createTurns } from '../createTurns.ts';
import { toDenseIndex } from './toDenseIndex.ts';
import { readLetterVectors, readVector, type VectorRow } from './vectorRows.ts';

/** A vector store that holds what the database holds. */
export interface VectorMirror {
  readonly dense: DenseIndex;
  /**
   * Adds and removes vectors of these letters until the store agrees with the database.
   *
   * @returns how many were added or removed.
   */
  sync(briefIds: readonly number[]): Promise<number>;
}

/** Vectors that are handed to the store at once. */
const ADDED_AT_ONCE = 64;

/** What a store holds before the first sync. */
interface Held {
  readonly held: readonly Pick<VectorRow, 'id' | 'briefId'>[];
  /** Letters of which that is known to be all; the first sync does not look them up again. */
  readonly complete: ReadonlySet<number>;
}

const NOTHING: Held = { held: [], complete: new Set() };

export function createVectorMirror(
  db: Database.Database,
  store: VectorStore,
  { held, complete }: Held = NOTHING,
): VectorMirror {
  const idsOf = new Map<number, Set<number>>();
  for (const row of held) hold(idsOf, row);
  const known = new Set(complete);
  const flush = async (rows: VectorRow[]): Promise<void> => {
    await add(db, store, rows);
    for (const row of rows) hold(idsOf, row);
    rows.length = 0;
  };
  return {
    dense: toDenseIndex(store),
    sync: async (briefIds) => {
      const turn = createTurns();
      const waiting: VectorRow[] = [];
      let changed = 0;
      for (const briefId of briefIds) {
        if (known.delete(briefId)) continue;
        const { gone, fresh } = compare(idsOf.get(briefId), readLetterVectors(db, briefId));
        if (gone.length > 0) await store.delete({ ids: gone.map(String) });
        for (const id of gone) idsOf.get(briefId)?.delete(id);
        waiting.push(...fresh);
        changed += gone.length + fresh.length;
        if (waiting.length >= ADDED_AT_ONCE) await flush(waiting);
        await turn();
      }
      await flush(waiting);
      return changed;
    },
  };
}

/** What is held of a letter and should not be, and what should be and is not. */
function compare(held: ReadonlySet<number> | undefined, rows: readonly VectorRow[]) {
  const current = new Set(rows.map(({ id }) => id));
  return {
    gone: [...(held ?? [])].filter((id) => !current.has(id)),
    fresh: rows.filter(({ id }) => held?.has(id) !== true),
  };
}

function hold(
  idsOf: Map<number, Set<number>>,
  { id, briefId }: Pick<VectorRow, 'id' | 'briefId'>,
): void {
  const own = idsOf.get(briefId) ?? new Set();
  idsOf.set(briefId, own.add(id));
}

/** A letter that another process removes meanwhile is out again at the next sync. */
async function add(
  db: Database.Database,
  store: VectorStore,
  rows: readonly VectorRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await store.addVectors(
    rows.map(({ id }) => readVector(db, id)),
    rows.map(({ metadata }) => new Document({ pageContent: metadata.citation, metadata })),
    { ids: rows.map(({ id }) => String(id)) },
  );
}
