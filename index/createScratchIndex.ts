import { Document } from '@langchain/core/documents';
import type { Embeddings } from '@langchain/core/embeddings';
import { embedTexts } from '../src/core/embedTexts.ts';
import type { LexicalEntry, LiveIndex } from '../src/liveIndex.ts';
import type { Embedder } from '../src/ports.ts';
import { createLexicalIndex } from './lexical/createLexicalIndex.ts';
import { HnswVectorStore } from './vectors/HnswVectorStore.ts';
import { toDenseIndex } from './vectors/toDenseIndex.ts';

/** Texts that are embedded before progress is told. */
const STEP = 64;

/**
 * An index in memory of loose texts, made and ranked as those of letters are;
 * each text is a letter of its own, its id its place in the list.
 */
export async function createScratchIndex(
  texts: readonly Omit<LexicalEntry, 'id'>[],
  onProgress: (done: number) => void,
  model: { readonly embeddings: Embeddings; readonly dimension: number },
): Promise<{ readonly live: LiveIndex; readonly embedder: Embedder }> {
  const lexical = createLexicalIndex();
  const store = new HnswVectorStore(model.embeddings, model.dimension);
  for (let at = 0; at < texts.length; at += STEP) {
    const entries = texts.slice(at, at + STEP).map((text, place) => ({ ...text, id: at + place }));
    lexical.add(entries);
    await addVectors(entries, store, model.embeddings);
    onProgress(at + entries.length);
  }
  return {
    embedder: model.embeddings,
    live: {
      lexical,
      dense: toDenseIndex(store),
      scope: { brieven: texts.length, pairs: texts.length, from: null, to: null },
      entries: [],
      letters: [],
      letterOf: (id) => id,
    },
  };
}

async function addVectors(
  entries: readonly LexicalEntry[],
  store: HnswVectorStore,
  embeddings: Embeddings,
): Promise<void> {
  const parts = entries.flatMap((entry) =>
    embedTexts(entry).map(({ text, ...about }) => ({
      text,
      metadata: { pairId: entry.id, ...about },
    })),
  );
  const vectors = await embeddings.embedDocuments(parts.map(({ text }) => text));
  await store.addVectors(
    vectors,
    parts.map(({ metadata }) => new Document({ pageContent: '', metadata })),
  );
}
