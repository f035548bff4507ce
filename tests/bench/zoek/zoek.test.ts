import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEmbedder } from '../../../index/embedder/createEmbedder.ts';
import { meanFigures, judgeRows } from '../../../src/core/judgeRows.ts';
import type { Embedder } from '../../../src/ports.ts';
import { cacheEmbedder } from '../../fit/cacheEmbedder.ts';
import type { PoolText } from '../../fit/createPool.ts';
import { chanceBetter } from './chanceBetter.ts';
import { countFlops } from './countFlops.ts';
import { makeGemm } from './makeGemm.ts';
import { passageFlops } from './modelTable.ts';
import { open as openFts5 } from './openFts5.ts';
import { open as openVraagbaak } from './openVraagbaak.ts';
import { percentile } from './percentile.ts';
import { readBenchSets } from './readBenchSets.ts';
import { replaceMarked } from './replaceMarked.ts';
import { textOf } from './textOf.ts';
import { toDocuments } from './toDocuments.ts';

/** Gives each text a vector of its own, by its letters. */
const embedder: Embedder = {
  embedQuery: async (text) => lettersOf(text),
  embedDocuments: async (texts) => texts.map(lettersOf),
};

function lettersOf(text: string): number[] {
  const counts = Array.from({ length: 26 }, (_, at) => text.split(String.fromCharCode(97 + at)));
  const length = Math.hypot(...counts.map((each) => each.length - 1)) || 1;
  return counts.map((each) => (each.length - 1) / length);
}

function makeText(key: string, antwoord: string): PoolText {
  return { key, letter: key, subject: '', vraag: '', antwoord };
}

const texts = [
  makeText('brug', 'De brug wordt in mei hersteld.'),
  makeText('bad', 'Het zwembad: blijft "open" tot 2030.'),
  makeText('bos', 'In het bos komen nieuwe paden.'),
];

function writeSet(corpus: readonly object[], queries: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-set-'));
  const write = (name: string, rows: readonly object[]) =>
    writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'));
  write('corpus.jsonl', corpus);
  write('queries.jsonl', queries);
  return folder;
}

it('makes documents of chunks: each once, where its best chunk stands', () => {
  const chunks = ['b', 'a', 'b', 'c', 'a'].map((key) => ({ metadata: { key } }));
  expect(toDocuments(chunks)).toEqual(['b', 'a', 'c']);
});

it('hands a peer everything that a pair says, the subject in the line of what follows', () => {
  const pair = { key: 'a', letter: 'a', subject: 'Brug', vraag: '', antwoord: 'Ja.' };
  expect(textOf(pair)).toBe('Brug: Ja.');
  expect(textOf({ ...pair, subject: '', vraag: 'Kan het?' })).toBe('Kan het?\nJa.');
});

it.each(['unicode61', 'trigram'])(
  'asks SQLite (%s) with any words, whatever signs stand between them',
  async (variant) => {
    const find = await openFts5({ texts, embedder, dimension: 26, variant });
    expect((await find('zwembad: "open" AND (tot) wanneer?'))[0]).toBe('bad');
    expect(await find('?!')).toEqual([]);
    expect(await find('xylofoon')).toEqual([]);
  },
);

it('ranks by the code of the product, over a real vector index', async () => {
  const find = await openVraagbaak({ texts, embedder, dimension: 26, variant: '' });
  const found = await find('wanneer wordt de brug hersteld?');
  expect(found[0]).toBe('brug');
  expect(new Set(found).size).toBe(found.length);
});

it('reads a set, with so many of the texts that answer nothing and the first questions', async () => {
  const corpus = Array.from({ length: 20 }, (_, at) => ({ id: `t${at}`, text: `tekst ${at}` }));
  const queries = [3, 5, 7].map((at) => ({ id: `q${at}`, text: 'wat?', relevant: [`t${at}`] }));
  const folder = writeSet(corpus, queries);
  const model = await createEmbedder('index/model');
  const [whole] = await readBenchSets([folder], model);
  const [part] = await readBenchSets([`${folder}:4:2`], model);
  expect([whole?.texts.length, whole?.queries.length]).toEqual([20, 3]);
  expect([part?.texts.length, part?.queries.length]).toEqual([6, 2]);
  expect(part?.texts.map(({ key }) => key)).toEqual(expect.arrayContaining(['t3', 't5']));
});

it('refuses a set whose answers are not among its texts, and a count that is none', async () => {
  const model = await createEmbedder('index/model');
  const folder = writeSet([{ id: 'a', text: 'a' }], [{ id: 'q', text: 'q', relevant: ['b'] }]);
  await expect(readBenchSets([folder], model)).rejects.toThrow('lacks questions or answers');
  await expect(readBenchSets([`${folder}:veel`], model)).rejects.toThrow('veel is not a number');
});

it('goes on after a stop while a vector was being written', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'vraagbaak-cache-')), 'vectors.f32');
  const first = cacheEmbedder(embedder, file, 26);
  const vectors = await first.embedDocuments(['aap', 'noot']);
  writeFileSync(file, readFileSync(file).subarray(0, -10));
  const fresh = await cacheEmbedder(embedder, file, 26).embedDocuments(['noot', 'mies']);
  const again = await cacheEmbedder(
    { embedQuery: async () => [], embedDocuments: async (many) => many.map(() => []) },
    file,
    26,
  ).embedDocuments(['aap', 'noot', 'mies']);
  const expected = [vectors[0], vectors[1], fresh[1]];
  expect(again).toEqual(expected);
});

it('judges a ranking: a second place counts less, and what was not found not at all', () => {
  const relevant = new Set(['a']);
  expect(judgeRows(['b', 'a'], relevant)['ndcg@10']).toBeCloseTo(1 / Math.log2(3));
  expect(meanFigures([judgeRows(['a'], relevant), judgeRows([], relevant)])).toEqual({
    'ndcg@10': 50,
    'hit@1': 50,
    'hit@5': 50,
    'recall@100': 50,
  });
});

it('takes chance for what differs in few questions only', () => {
  const ours = Array.from({ length: 60 }, () => 1);
  expect(chanceBetter(ours, ours)).toBe(0.5);
  expect(
    chanceBetter(
      ours,
      ours.map((_, at) => (at < 20 ? 0 : 1)),
    ),
  ).toBeGreaterThan(0.99);
  expect(
    chanceBetter(
      ours,
      ours.map((_, at) => (at < 1 ? 0 : 1)),
    ),
  ).toBeLessThan(0.9);
});

it('reads percentiles as what so many are at most', () => {
  expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
  expect(percentile([5, 1, 3, 2, 4], 0.95)).toBe(5);
  expect(percentile([], 0.5)).toBe(0);
});

it('counts what the bundled model computes by the shapes in its file', () => {
  const flops = countFlops(readFileSync('index/model/model.onnx'), 384);
  // Twelve layers of four products of 384 × 384 and two of 384 × 1536.
  expect(flops).toEqual({
    token: 12 * 2 * (4 * 384 * 384 + 2 * 384 * 1536),
    attended: 12 * 4 * 384,
    layers: 12,
  });
  expect(passageFlops([2, 1], { token: 100, attended: 1, layers: 1 })).toBe(305);
});

it('counts a product that it made itself', () => {
  const made = makeGemm({ kind: 'MatMulNBits', m: 8, k: 64, n: 32 });
  expect(countFlops(made, 10)).toEqual({ token: 2 * 64 * 32, attended: 40, layers: 1 });
});

it('puts a table between its marks, and nowhere else', () => {
  const document = '# A\n<!-- x -->\nold\n<!-- /x -->\nrest';
  expect(replaceMarked(document, 'x', 'new')).toBe('# A\n<!-- x -->\n\nnew\n\n<!-- /x -->\nrest');
  expect(() => replaceMarked(document, 'y', 'new')).toThrow('no marks y');
});
