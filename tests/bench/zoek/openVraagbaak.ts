import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { createLexicalIndex } from '../../../index/lexical/createLexicalIndex.ts';
import { HnswVectorStore } from '../../../index/vectors/HnswVectorStore.ts';
import { toDenseIndex } from '../../../index/vectors/toDenseIndex.ts';
import { rank } from '../../../src/app/rank.ts';
import { embedTexts } from '../../../src/core/embedTexts.ts';
import type { LiveIndex } from '../../../src/liveIndex.ts';
import { DEPTH, type EngineInput, type OpenEngine } from './Engine.ts';

/** The product's own ranking over its own two indexes; only the store of letters is left out. */
export const open: OpenEngine = async (input) => {
  const { texts, embedder } = input;
  const lexical = createLexicalIndex();
  // As in the archive, a letter's subject is in its vectors only (toLexicalEntry).
  lexical.add(texts.map((text, id) => ({ ...text, subject: '', id })));
  const letters = new Map(texts.map(({ letter }, id) => [letter, id]));
  const live: LiveIndex = {
    lexical,
    dense: toDenseIndex(await createVectors(input)),
    scope: { brieven: letters.size, pairs: texts.length, from: null, to: null },
    entries: [],
    letters: [],
    letterOf: (id) => letters.get(texts[id]?.letter ?? '') ?? -1,
  };
  return async (query) => {
    const { order } = await rank({ query }, live, embedder);
    return order.slice(0, DEPTH).map(({ id }) => texts[id]?.key ?? '');
  };
};

async function createVectors({ texts, embedder, dimension }: EngineInput) {
  const parts = texts.flatMap((entry, pairId) =>
    embedTexts(entry).map(({ text, ...about }) => ({ text, metadata: { pairId, ...about } })),
  );
  // Vectors are handed over ready-made: the store never embeds.
  const store = new HnswVectorStore(new FakeEmbeddings(), dimension);
  const documents = parts.map(({ metadata }) => new Document({ pageContent: '', metadata }));
  await store.addVectors(await embedder.embedDocuments(parts.map(({ text }) => text)), documents);
  return store;
}
