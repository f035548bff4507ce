import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import { HnswVectorStore } from '../../index/vectors/HnswVectorStore.ts';

const DIMENSION = 16;

/** Repeatable numbers from -1 to 1. */
function vectorsOf(count: number, seed = 1): number[][] {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 1073741823.5 - 1;
  };
  return Array.from({ length: count }, () => {
    const raw = Array.from({ length: DIMENSION }, next);
    const norm = Math.hypot(...raw);
    return raw.map((value) => value / norm);
  });
}
const documentsOf = (count: number) =>
  Array.from({ length: count }, (_, id) => new Document({ pageContent: '', metadata: { id } }));
const idsOf = (count: number) => Array.from({ length: count }, (_, id) => String(id));

async function filled(count: number): Promise<HnswVectorStore> {
  const store = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
  await store.addVectors(vectorsOf(count), documentsOf(count), { ids: idsOf(count) });
  return store;
}
const file = () => join(mkdtempSync(join(tmpdir(), 'vraagbaak-hnsw-')), 'a.hnsw');
const asMap = (count: number) => new Map(documentsOf(count).entries());
async function found(store: HnswVectorStore, query: number[], k: number): Promise<number[]> {
  const hits = await store.similaritySearchVectorWithScore(query, k);
  return hits.map(([{ metadata }]) => Number(metadata['id']));
}
function exact(vectors: number[][], query: number[], k: number): number[] {
  const cosine = (vector: number[] = []) =>
    vector.reduce((sum, v, at) => sum + v * (query[at] ?? 0), 0);
  return [...vectors.keys()]
    .toSorted((a, b) => cosine(vectors[b]) - cosine(vectors[a]))
    .slice(0, k);
}

describe('the sharp edges of hnswlib-node', () => {
  it('grows beyond its first capacity instead of throwing', async () => {
    expect((await filled(1500)).size).toBe(1500);
  });

  it('finds what an exact search finds, also after a load, which resets ef', async () => {
    const vectors = vectorsOf(1500);
    const path = file();
    await (await filled(1500)).write(path);
    const loaded = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
    await loaded.read(path, asMap(1500), []);
    let right = 0;
    for (const query of vectorsOf(50, 77)) {
      const wanted = new Set(exact(vectors, query, 10));
      right += (await found(loaded, query, 10)).filter((id) => wanted.has(id)).length;
    }
    expect(right / 500).toBeGreaterThan(0.99);
  });

  it('survives a read that fails, and still answers from what it held', async () => {
    const path = file();
    const store = await filled(50);
    await store.write(path);
    truncateSync(path, 900);
    await expect(store.read(path, asMap(50), [])).rejects.toThrow();
    const [query = []] = vectorsOf(1, 5);
    expect(await found(store, query, 5)).toEqual(exact(vectorsOf(50), query, 5));
  });

  it('takes what a file has, and says what it lacks', async () => {
    const path = file();
    await (await filled(10)).write(path);
    const store = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
    await store.read(path, asMap(11), []);
    expect([store.size, store.has(9), store.has(10)]).toEqual([10, true, false]);
  });

  it('is written as it was at the call, whatever is added and removed meanwhile', async () => {
    const path = file();
    const store = await filled(300);
    const writing = store.write(path);
    const changes = [
      store.addVectors(vectorsOf(1, 3), documentsOf(1), { ids: ['300'] }),
      store.delete({ ids: ['7'] }),
    ];
    expect(await writing).toEqual({ count: 300, hidden: [] });
    await Promise.all(changes);
    expect([store.size, store.hidden]).toEqual([300, 1]);
    const loaded = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
    await loaded.read(path, asMap(301), []);
    expect([loaded.size, loaded.has(7), loaded.has(300)]).toEqual([300, true, false]);
  });

  it('finds a vector that was put back after the file was written', async () => {
    const path = file();
    const store = await filled(30);
    await store.delete({ ids: ['3', '4'] });
    const { hidden } = await store.write(path);
    const loaded = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
    const documents = new Map([...asMap(30)].filter(([id]) => id !== 4 && id !== 5));
    await loaded.read(path, documents, hidden);
    const hits = await found(loaded, vectorsOf(30)[3] ?? [], 28);
    expect(hits[0]).toBe(3);
    expect(hits).toHaveLength(28);
    expect(hits).not.toContain(5);
  });

  it('refuses vectors of another length and adds none of them', async () => {
    const store = await filled(3);
    const wrong = [...vectorsOf(1), [1, 2, 3]];
    await expect(
      store.addVectors(wrong, documentsOf(2), { ids: ['10', '11'] }),
    ).rejects.toMatchObject({ code: 'INDEX_INCOMPATIBLE' });
    expect(store.size).toBe(3);
    await expect(store.similaritySearchVectorWithScore([1], 1)).rejects.toMatchObject({
      code: 'INDEX_INCOMPATIBLE',
    });
    await expect(
      store.similaritySearchVectorWithScore(Array(DIMENSION).fill(Number.NaN), 1),
    ).rejects.toMatchObject({ code: 'INDEX_INCOMPATIBLE' });
  });

  it('does not find what was removed, gives as many as asked for, and finds what is put back', async () => {
    const vectors = vectorsOf(200);
    const store = await filled(200);
    const gone = idsOf(100);
    await store.delete({ ids: gone });
    const [query = []] = vectorsOf(1, 9);
    const hits = await found(store, query, 20);
    expect(hits).toHaveLength(20);
    expect(hits.every((id) => id >= 100)).toBe(true);
    await store.addVectors(vectors.slice(0, 100), documentsOf(100), { ids: gone });
    expect(await found(store, query, 5)).toEqual(exact(vectors, query, 5));
    expect(store.hidden).toBe(0);
  });

  it('leaves removed vectors hidden after a load', async () => {
    const path = file();
    const store = await filled(30);
    await store.delete({ ids: ['3', '4'] });
    const { hidden } = await store.write(path);
    const documents = new Map([...asMap(30)].filter(([id]) => id !== 3 && id !== 4));
    const loaded = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
    await loaded.read(path, documents, hidden);
    const hits = await found(loaded, vectorsOf(30)[3] ?? [], 28);
    expect(hits).toHaveLength(28);
    expect(hits).not.toContain(3);
  });

  it('takes an empty index, and one that is asked for more than it holds', async () => {
    const empty = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
    const [query = []] = vectorsOf(1);
    expect(await found(empty, query, 5)).toEqual([]);
    expect(await found(await filled(2), query, 5)).toHaveLength(2);
  });

  it('writes a file that can be read and is not the one that is read from', async () => {
    const path = file();
    await (await filled(2)).write(path);
    expect(readFileSync(path).length).toBeGreaterThan(100);
    writeFileSync(path, '');
    const store = new HnswVectorStore(new FakeEmbeddings(), DIMENSION);
    await expect(store.read(path, asMap(2), [])).rejects.toThrow();
    expect(store.size).toBe(0);
  });
});
