import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../index/openArchive.ts';
import { ingest } from '../../src/app/ingest.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { SyntheticEmbeddings } from '@langchain/core/utils/testing';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { readHere } from '../fixtures/readHere.ts';

const DIMENSION = 8;
const MODEL = { model: 'stand-in', dimension: DIMENSION, queryPrefix: '', passagePrefix: '' };
const TIMES = process.env['TEST_E2E'] ? 100 : 20;
const data = newFolder();
const path = join(data, 'vectors.hnsw');
let whole: Buffer;
let sidecar: Buffer;

async function open(identity = MODEL) {
  const reasons: string[] = [];
  const archive = await openArchive({
    folder: data,
    identity,
    embeddings: new SyntheticEmbeddings({ vectorSize: identity.dimension }),
    reading: readHere,
    onRebuild: (reason) => reasons.push(reason),
  });
  return { archive, reasons };
}

/** What an exact question finds after a start, and why the file was not used. */
async function start(identity = MODEL) {
  const { archive, reasons } = await open(identity);
  const live = await archive.live();
  const vector = await archive.embedder.embedQuery('vacatures');
  const found = await live.dense.search(vector, 1000);
  await archive.close();
  return { count: new Set(found.map(({ id }) => id)).size, reasons };
}

function damage(bytes: Buffer): void {
  writeFileSync(path, bytes);
  writeFileSync(join(data, 'vectors.json'), sidecar);
}

beforeAll(async () => {
  const { archive } = await open();
  await ingest(createFolderSource('seeds'), () => {}, archive);
  await archive.saveIndex();
  await archive.close();
  whole = readFileSync(path);
  sidecar = readFileSync(join(data, 'vectors.json'));
  expect(await start()).toEqual({ count: 22, reasons: [] });
});

describe('an index file', () => {
  it('of no bytes is made anew', async () => {
    damage(Buffer.alloc(0));
    expect(await start()).toEqual({ count: 22, reasons: ['damaged'] });
    expect(await start()).toEqual({ count: 22, reasons: [] });
  });

  it(`cut off at ${TIMES} places is made anew each time`, async () => {
    for (let at = 0; at < TIMES; at += 1) {
      damage(whole.subarray(0, Math.floor((whole.length * at) / TIMES)));
      expect(await start(), `at ${at}`).toEqual({ count: 22, reasons: ['damaged'] });
    }
  });

  it(`with one bit changed at ${TIMES} places is made anew each time`, async () => {
    for (let at = 0; at < TIMES; at += 1) {
      const bytes = Buffer.from(whole);
      const place = Math.floor((whole.length * at) / TIMES);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (at % 8)), place);
      damage(bytes);
      expect(await start(), `at ${at}`).toEqual({ count: 22, reasons: ['damaged'] });
    }
  });

  it('of another model, of another length too, is made anew', async () => {
    damage(whole);
    const other = { ...MODEL, model: 'ander', dimension: 4 };
    expect(await start(other)).toEqual({ count: 22, reasons: ['other model'] });
  });
});
