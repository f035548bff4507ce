import { Document } from '@langchain/core/documents';
import type { VectorStore } from '@langchain/core/vectorstores';
import { toDenseIndex } from './toDenseIndex.ts';
import type { VectorHolder } from './vectorHolder.ts';

/** Any LangChain vector store that is empty, to be filled with vectors of pairs. */
export function createStoreHolder(store: VectorStore): VectorHolder {
  const held = new Map<number, readonly number[]>();
  return {
    dense: toDenseIndex(store),
    idsOf: (briefId) => held.get(briefId) ?? [],
    add: async (rows, vectors) => {
      await store.addVectors(
        vectors.map((vector) => [...vector]),
        rows.map(({ pairId, kind, part, citation }) => {
          const metadata = { pairId, kind, part, citation };
          return new Document({ pageContent: citation, metadata });
        }),
        { ids: rows.map(({ id }) => String(id)) },
      );
      for (const { id, briefId } of rows) {
        held.set(briefId, [...(held.get(briefId) ?? []), id]);
      }
    },
    remove: async (briefId, ids) => {
      await store.delete({ ids: ids.map(String) });
      const gone = new Set(ids);
      held.set(briefId, held.get(briefId)?.filter((id) => !gone.has(id)) ?? []);
    },
  };
}
