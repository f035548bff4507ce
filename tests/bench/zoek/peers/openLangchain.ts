import { EnsembleRetriever } from '@langchain/classic/retrievers/ensemble';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import type { OpenEngine } from '../Engine.ts';
import { textOf } from '../textOf.ts';
import { toDocuments } from '../toDocuments.ts';

/** The usual recipe: chunks of 1000 with an overlap of 200. The variant: `vector` or `ensemble`, and k. */
export const open: OpenEngine = async ({ texts, embedder, variant }) => {
  const [kind = '', wanted = ''] = variant.split(' ');
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
  const chunks = await splitter.createDocuments(
    texts.map(textOf),
    texts.map(({ key }) => ({ key })),
  );
  // More than there are makes the store warn at every question.
  const k = Math.min(Number(wanted), chunks.length);
  const nearest = (await HNSWLib.fromDocuments(chunks, embedder)).asRetriever(k);
  const retriever =
    kind === 'ensemble'
      ? new EnsembleRetriever({ retrievers: [nearest, BM25Retriever.fromDocuments(chunks, { k })] })
      : nearest;
  return async (query) => toDocuments(await retriever.invoke(query));
};
