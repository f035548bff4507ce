import { Document } from '@langchain/core/documents';
import { SyntheticEmbeddings } from '@langchain/core/utils/testing';
import { expect, it } from 'vitest';
import { HnswVectorStore } from '../../index/vectors/HnswVectorStore.ts';

const DIMENSION = 8;
/** More than are compared one by one. */
const ALIKE = 9000;
const OTHERS = 40;

it('many letters that say the same do not keep the others from being found', async () => {
  const embeddings = new SyntheticEmbeddings({ vectorSize: DIMENSION });
  const store = new HnswVectorStore(embeddings, DIMENSION);
  const alike = Array.from({ length: ALIKE }, () => [1, 0, 0, 0, 0, 0, 0, 0]);
  const others = Array.from({ length: OTHERS }, (_, at) => {
    const turn = (at / OTHERS) * 0.5;
    return [0, Math.cos(turn), Math.sin(turn), 0, 0, 0, 0, 0];
  });
  const vectors = [...alike, ...others];
  await store.addVectors(
    vectors,
    vectors.map((_, id) => new Document({ pageContent: String(id) })),
  );
  const query = [0, 1, 0, 0, 0, 0, 0, 0];
  const near = await store.similaritySearchVectorWithScore(query, 100);
  expect(near).toHaveLength(100);
  const found = near.filter(([{ pageContent }]) => Number(pageContent) >= ALIKE);
  expect(found.length).toBeGreaterThanOrEqual(OTHERS * 0.9);
  expect(await store.similaritySearchVectorWithScore(query, 20_000)).toHaveLength(vectors.length);
}, 30_000);
