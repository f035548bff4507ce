import type { DocumentInterface } from '@langchain/core/documents';
import type { VectorStore } from '@langchain/core/vectorstores';
import { z } from 'zod';
import type { DenseHit, DenseIndex } from '../../src/liveIndex.ts';
import { HnswVectorStore } from './HnswVectorStore.ts';

const METADATA = z.object({
  pairId: z.number(),
  kind: z.enum(['vraag', 'antwoord', 'beide', 'enig']),
  part: z.number(),
});

/** How much further is looked when too few of what was found are allowed. */
const FURTHER = 4;

/** Any LangChain vector store whose documents carry `pairId`, `kind` and `part`, as our port. */
export function toDenseIndex(store: VectorStore): DenseIndex {
  return {
    search: async (vector, k, { allowed } = {}) => {
      const query = [...vector];
      if (!allowed) return (await store.similaritySearchVectorWithScore(query, k)).map(toHit);
      if (!(store instanceof HnswVectorStore)) return searchFurther(store, query, { k, allowed });
      const isAllowed = ({ metadata }: DocumentInterface) => allowed.has(metadata['pairId']);
      return (await store.similaritySearchVectorWithScore(query, k, isAllowed)).map(toHit);
    },
  };
}

/** Each store has filters of its own; this works with all: asks for more until enough of them are allowed, or there are no more. */
async function searchFurther(
  store: VectorStore,
  query: number[],
  { k, allowed }: { readonly k: number; readonly allowed: ReadonlySet<number> },
): Promise<readonly DenseHit[]> {
  let before = -1;
  for (let depth = k; ; depth *= FURTHER) {
    const found = (await store.similaritySearchVectorWithScore(query, depth)).map(toHit);
    const kept = found.filter(({ id }) => allowed.has(id));
    const isAll = found.length < depth || found.length === before;
    if (kept.length >= k || isAll) return kept.slice(0, k);
    before = found.length;
  }
}

function toHit([{ metadata }, score]: [DocumentInterface, number]): DenseHit {
  const { pairId, kind, part } = METADATA.parse(metadata);
  return { id: pairId, kind, part, score };
}
