import type { VectorStore } from '@langchain/core/vectorstores';
import { z } from 'zod';
import type { DenseIndex } from '../../src/ports.ts';

const METADATA = z.object({
  pairId: z.number(),
  kind: z.enum(['vraag', 'antwoord', 'beide', 'enig']),
  part: z.number(),
});

/** Any LangChain vector store whose documents carry `pairId`, `kind` and `part`, as our port. */
export function toDenseIndex(store: VectorStore): DenseIndex {
  return {
    search: async (vector, k) => {
      const found = await store.similaritySearchVectorWithScore([...vector], k);
      return found.map(([{ metadata }, score]) => {
        const { pairId, kind, part } = METADATA.parse(metadata);
        return { id: pairId, kind, part, score };
      });
    },
  };
}
