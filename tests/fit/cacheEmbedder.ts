import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import type { Embedder } from '../../src/ports.ts';

const KEY_BYTES = 20;
/** Texts that are embedded before they are written. */
const STEP = 256;

/** An embedder that keeps what it made in `file`: one file for one model. */
export function cacheEmbedder(embedder: Embedder, file: string, dimension: number): Embedder {
  const known = readVectors(file, dimension);
  const keep = (key: Buffer, vector: readonly number[]): void => {
    known.set(key.toString('hex'), Float32Array.from(vector));
    appendFileSync(file, Buffer.concat([key, Buffer.from(Float32Array.from(vector).buffer)]));
  };
  const get = (text: string) => {
    const vector = known.get(keyOf(text).toString('hex'));
    return vector && Array.from(vector);
  };
  return {
    embedQuery: async (text) => {
      const found = get(`query ${text}`) ?? (await embedder.embedQuery(text));
      if (!get(`query ${text}`)) keep(keyOf(`query ${text}`), found);
      return found;
    },
    embedDocuments: async (texts) => {
      const fresh = [...new Set(texts)].filter((text) => !get(`text ${text}`));
      for (let at = 0; at < fresh.length; at += STEP) {
        const some = fresh.slice(at, at + STEP);
        const vectors = await embedder.embedDocuments(some);
        some.forEach((text, place) => keep(keyOf(`text ${text}`), vectors[place] ?? []));
      }
      return texts.map((text) => get(`text ${text}`) ?? []);
    },
  };
}

function keyOf(text: string): Buffer {
  return createHash('sha1').update(text).digest();
}

function readVectors(file: string, dimension: number): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  if (!existsSync(file)) return known;
  const bytes = readFileSync(file);
  const size = KEY_BYTES + dimension * 4;
  // Stopped while it wrote: what comes after must not be read from the wrong place.
  const whole = bytes.length - (bytes.length % size);
  if (whole < bytes.length) truncateSync(file, whole);
  for (let at = 0; at + size <= bytes.length; at += size) {
    const key = bytes.subarray(at, at + KEY_BYTES).toString('hex');
    const values = new Float32Array(dimension);
    for (let place = 0; place < dimension; place += 1) {
      values[place] = bytes.readFloatLE(at + KEY_BYTES + place * 4);
    }
    known.set(key, values);
  }
  return known;
}
