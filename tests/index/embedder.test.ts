import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { Embeddings } from '@langchain/core/embeddings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder, type LocalEmbeddings } from '../../index/embedder/createEmbedder.ts';

const MODEL = 'index/model';
interface Golden {
  readonly text: string;
  readonly ids: readonly number[];
  readonly embedding: readonly number[];
}
const golden: readonly Golden[] = JSON.parse(readFileSync('tests/fixtures/golden.json', 'utf8'));
const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('the bundled model', () => {
  let embedder: LocalEmbeddings;
  beforeAll(async () => {
    embedder = await createEmbedder(MODEL);
  });
  afterAll(() => embedder.close());

  it('is an Embeddings of LangChain', () => {
    expect(embedder).toBeInstanceOf(Embeddings);
  });

  it('cuts Dutch sentences into the reference pieces', () => {
    const tokenizer = new Tokenizer(
      JSON.parse(readFileSync(join(MODEL, 'tokenizer.json'), 'utf8')),
      {},
    );
    for (const { text, ids } of golden) {
      const own = tokenizer.encode(text).ids;
      const fitting = own.length > 512 ? [...own.slice(0, 511), 2] : own;
      expect(fitting).toEqual(ids);
    }
  });

  it('gives the reference vectors, alone and in a batch, with the prefixes of the model', async () => {
    for (const { text, embedding } of golden) {
      const bare = text.replace(/^(?:query|passage): /, '');
      const [vector] = text.startsWith('query: ')
        ? [await embedder.embedQuery(bare)]
        : await embedder.embedDocuments([bare, 'Iets anders.']);
      expect(cosine(vector ?? [], embedding)).toBeGreaterThan(0.9999);
    }
  });

  it('keeps order over many texts of very different length', async () => {
    const texts = Array.from({ length: 30 }, (_, at) =>
      `Zin ${at} `.repeat(at % 14 === 0 ? 60 : 1),
    );
    const together = await embedder.embedDocuments(texts);
    const [alone] = await embedder.embedDocuments([texts[17] ?? '']);
    expect(together).toHaveLength(30);
    expect(cosine(together[17] ?? [], alone ?? [])).toBeGreaterThan(0.9999);
  });

  it('lets a question overtake passages that wait', async () => {
    const order: string[] = [];
    const passages = embedder
      .embedDocuments(Array.from({ length: 4 }, () => 'Een lange passage. '.repeat(30)))
      .then(() => order.push('passages'));
    const question = embedder.embedQuery('Wie gaat voor?').then(() => order.push('vraag'));
    await Promise.all([passages, question]);
    expect(order).toEqual(['vraag', 'passages']);
  });

  it('takes any text: empty, very long, or no language at all', async () => {
    for (const text of [
      '',
      'Een bijlage zonder einde. '.repeat(20_000),
      '\u0000\u202E😀',
      '\uD800',
    ]) {
      const vector = await embedder.embedQuery(text);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
    }
  });
});

describe('a model that is not what it should be', () => {
  it.each([
    ['is missing', 'model.onnx', null],
    ['is damaged', 'tokenizer.json', '{}'],
    ['has no description', 'model.json', null],
    ['has a strange description', 'model.json', '{"name": 3}'],
  ])('is refused when a file %s', async (_, file, content) => {
    const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-model-'));
    for (const name of ['model.json', 'model.onnx', 'tokenizer.json']) {
      if (name !== file) copyFileSync(join(MODEL, name), join(folder, name));
      else if (content !== null) writeFileSync(join(folder, name), content);
    }
    await expect(createEmbedder(folder)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
  });
});
