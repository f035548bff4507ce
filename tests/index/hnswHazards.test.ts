import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankVectors } from '../../index/vectors/graphFile.ts';
import { HnswGraph } from '../../index/vectors/HnswGraph.ts';

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
const labelsOf = (count: number) => Array.from({ length: count }, (_, label) => label);

async function filled(count: number): Promise<HnswGraph> {
  const graph = new HnswGraph(DIMENSION);
  await graph.add(labelsOf(count), vectorsOf(count));
  return graph;
}
const file = () => join(mkdtempSync(join(tmpdir(), 'vraagbaak-hnsw-')), 'a.hnsw');
const below = (count: number) => (label: number) => label < count;
function found(graph: HnswGraph, query: number[], k: number): number[] {
  return graph.walk(query, k).map(({ label }) => label);
}
function exact(vectors: number[][], query: number[], k: number): number[] {
  const cosine = (vector: number[] = []) =>
    vector.reduce((sum, v, at) => sum + v * (query[at] ?? 0), 0);
  return [...vectors.keys()]
    .toSorted((a, b) => cosine(vectors[b]) - cosine(vectors[a]))
    .slice(0, k);
}

describe('comparing one by one', () => {
  it('gives the cosines of an exact search, of those that are named', async () => {
    const vectors = vectorsOf(300);
    const graph = await filled(300);
    await graph.remove([12]);
    const [query = []] = vectorsOf(1, 5);
    const named = [200, 12, 7, 90, 1000];
    const near = graph.compare(query, named);
    const wanted = exact(vectors, query, 300).filter((label) => [200, 7, 90].includes(label));
    expect(near.map(({ label }) => label)).toEqual(wanted);
    for (const { label, cosine } of near) {
      const own = (vectors[label] ?? []).reduce((sum, v, at) => sum + v * (query[at] ?? 0), 0);
      expect(Math.abs(cosine - own)).toBeLessThan(1e-4);
    }
  });

  it('is off by no more than 0.0001, also for an odd length and after others were removed', async () => {
    const numbers = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), {
      minLength: 7,
      maxLength: 7,
    });
    const unit = numbers
      .filter((values) => Math.hypot(...values) > 0.01)
      .map((values) => values.map((value) => value / Math.hypot(...values)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { minLength: 3, maxLength: 20 }),
        unit,
        async (all, query) => {
          const graph = new HnswGraph(7);
          const labels = [...all.keys()];
          await graph.add(labels, all);
          await graph.remove([0, 1]);
          await graph.add([all.length], [all[0] ?? []]);
          for (const { label, cosine } of graph.compare(query, [...labels, all.length])) {
            const vector = all[label % all.length] ?? [];
            const own = vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0);
            expect(Math.abs(cosine - own)).toBeLessThan(1e-4);
          }
          expect(graph.compare(query, labels)).toHaveLength(all.length - 2);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the sharp edges of hnswlib-node', () => {
  it('grows beyond its first capacity instead of throwing', async () => {
    expect((await filled(1500)).size).toBe(1500);
  });

  it('finds what an exact search finds, also after a load, which resets ef', async () => {
    const vectors = vectorsOf(1500);
    const path = file();
    await (await filled(1500)).write(path);
    const loaded = new HnswGraph(DIMENSION);
    await loaded.read(path, below(1500), []);
    let right = 0;
    for (const query of vectorsOf(50, 77)) {
      const wanted = new Set(exact(vectors, query, 10));
      right += found(loaded, query, 10).filter((id) => wanted.has(id)).length;
    }
    expect(right / 500).toBeGreaterThan(0.99);
  });

  it('survives a read that fails, and still answers from what it held', async () => {
    const path = file();
    const store = await filled(50);
    await store.write(path);
    truncateSync(path, 900);
    await expect(store.read(path, below(50), [])).rejects.toThrow();
    const [query = []] = vectorsOf(1, 5);
    expect(found(store, query, 5)).toEqual(exact(vectorsOf(50), query, 5));
  });

  it('takes what a file has, and says what it lacks', async () => {
    const path = file();
    await (await filled(10)).write(path);
    const store = new HnswGraph(DIMENSION);
    await store.read(path, below(11), []);
    expect([store.size, store.has(9), store.has(10)]).toEqual([10, true, false]);
  });

  it('is written as it was at the call, whatever is added and removed meanwhile', async () => {
    const path = file();
    const store = await filled(300);
    const writing = store.write(path);
    const changes = [store.add([300], vectorsOf(1, 3)), store.remove([7])];
    expect(await writing).toEqual({ count: 300, hidden: [] });
    await Promise.all(changes);
    expect([store.size, store.hidden]).toEqual([300, 1]);
    const loaded = new HnswGraph(DIMENSION);
    await loaded.read(path, below(301), []);
    expect([loaded.size, loaded.has(7), loaded.has(300)]).toEqual([300, true, false]);
  });

  it('finds a vector that was put back after the file was written', async () => {
    const path = file();
    const store = await filled(30);
    await store.remove([3, 4]);
    const { hidden } = await store.write(path);
    const loaded = new HnswGraph(DIMENSION);
    await loaded.read(path, (label) => label !== 4 && label !== 5, hidden);
    const hits = found(loaded, vectorsOf(30)[3] ?? [], 28);
    expect(hits[0]).toBe(3);
    expect(hits).toHaveLength(28);
    expect(hits).not.toContain(5);
  });

  it('refuses vectors of another length and adds none of them', async () => {
    const store = await filled(3);
    const wrong = [...vectorsOf(1), [1, 2, 3]];
    await expect(store.add([10, 11], wrong)).rejects.toMatchObject({ code: 'INDEX_INCOMPATIBLE' });
    expect(store.size).toBe(3);
    const wrongOf = (query: number[]) => () => store.walk(query, 1);
    expect(wrongOf([1])).toThrow(expect.objectContaining({ code: 'INDEX_INCOMPATIBLE' }));
    expect(wrongOf(Array(DIMENSION).fill(Number.NaN))).toThrow(
      expect.objectContaining({ code: 'INDEX_INCOMPATIBLE' }),
    );
  });

  it('does not find what was removed, gives as many as asked for, and finds what is put back', async () => {
    const vectors = vectorsOf(200);
    const store = await filled(200);
    const gone = labelsOf(100);
    await store.remove(gone);
    const [query = []] = vectorsOf(1, 9);
    const hits = found(store, query, 20);
    expect(hits).toHaveLength(20);
    expect(hits.every((id) => id >= 100)).toBe(true);
    await store.add(gone, vectors.slice(0, 100));
    expect(found(store, query, 5)).toEqual(exact(vectors, query, 5));
    expect(store.hidden).toBe(0);
  });

  it('leaves removed vectors hidden after a load', async () => {
    const path = file();
    const store = await filled(30);
    await store.remove([3, 4]);
    const { hidden } = await store.write(path);
    const loaded = new HnswGraph(DIMENSION);
    await loaded.read(path, (label) => label !== 3 && label !== 4, hidden);
    const hits = found(loaded, vectorsOf(30)[3] ?? [], 28);
    expect(hits).toHaveLength(28);
    expect(hits).not.toContain(3);
  });

  it('does not find what is blank in the file, until it is put back', async () => {
    const path = file();
    const vectors = vectorsOf(60);
    const store = await filled(60);
    await store.remove([3]);
    const { hidden } = await store.write(path);
    const sum = await blankVectors(path, DIMENSION, (label) => label !== 3);
    expect(sum).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
    const own = Buffer.from(Float32Array.from(vectors[3] ?? []).buffer);
    expect(readFileSync(path).includes(own)).toBe(false);
    const loaded = new HnswGraph(DIMENSION);
    await loaded.read(path, below(60), hidden);
    expect([loaded.size, loaded.has(3), loaded.exposed]).toEqual([59, false, 0]);
    await loaded.add([3], [vectors[3] ?? []]);
    expect(found(loaded, vectors[3] ?? [], 10)).toEqual(exact(vectors, vectors[3] ?? [], 10));
  });

  it('counts what a file has that may not be found', async () => {
    const path = file();
    await (await filled(30)).write(path);
    const loaded = new HnswGraph(DIMENSION);
    await loaded.read(path, below(28), []);
    expect([loaded.size, loaded.exposed]).toEqual([28, 2]);
  });

  it('takes an empty index, and one that is asked for more than it holds', async () => {
    const empty = new HnswGraph(DIMENSION);
    const [query = []] = vectorsOf(1);
    expect(found(empty, query, 5)).toEqual([]);
    expect(found(await filled(2), query, 5)).toHaveLength(2);
  });

  it('writes a file that can be read and is not the one that is read from', async () => {
    const path = file();
    await (await filled(2)).write(path);
    expect(readFileSync(path).length).toBeGreaterThan(100);
    writeFileSync(path, '');
    const store = new HnswGraph(DIMENSION);
    await expect(store.read(path, below(2), [])).rejects.toThrow();
    expect(store.size).toBe(0);
  });
});
