import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, rmSync } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { HnswVectorStore } from './HnswVectorStore.ts';

/** What makes vectors comparable; an index of another model is nonsense that loads without error. */
export interface VectorIdentity {
  readonly model: string;
  readonly dimension: number;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

const SIDECAR = z.object({
  version: z.literal(2),
  model: z.string(),
  dimension: z.number(),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  count: z.number(),
  /** Ids of vectors that are in the file and may not be found. */
  hidden: z.array(z.number()),
  revision: z.number(),
  sha256: z.string(),
});
export type Sidecar = z.infer<typeof SIDECAR>;

const indexPath = (folder: string) => join(folder, 'vectors.hnsw');
const sidecarPath = (folder: string) => join(folder, 'vectors.json');

/** The file that `readSidecar` describes. */
export { indexPath };

/** The sidecar, or null when there is none that can be read. */
export function readSidecar(folder: string): Sidecar | null {
  try {
    return SIDECAR.parse(JSON.parse(readFileSync(sidecarPath(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** SHA-256 of the index file, or null when there is none. */
export async function indexChecksum(folder: string): Promise<string | null> {
  return checksum(indexPath(folder)).catch(() => null);
}

/** In pieces: a large file at once would hold up everyone. */
async function checksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Writes index and sidecar, of the store as it is at the call, so that a crash
 * leaves the old pair, the new pair, or a pair whose checksum does not agree,
 * which is then rebuilt. Others get their turn meanwhile.
 */
export async function writeIndexFile(
  folder: string,
  store: HnswVectorStore,
  about: VectorIdentity & { readonly revision: number },
): Promise<void> {
  const temporary = `${indexPath(folder)}.${process.pid}.tmp`;
  const { count, hidden } = await store.write(temporary);
  await sync(temporary);
  const sha256 = await checksum(temporary);
  await rename(temporary, indexPath(folder));
  const { model, dimension, queryPrefix, passagePrefix, revision } = about;
  const identity = { model, dimension, queryPrefix, passagePrefix };
  const sidecar: Sidecar = { version: 2, ...identity, count, hidden, revision, sha256 };
  const temporarySidecar = `${sidecarPath(folder)}.${process.pid}.tmp`;
  await writeFile(temporarySidecar, `${JSON.stringify(sidecar, null, 2)}\n`, { flush: true });
  await rename(temporarySidecar, sidecarPath(folder));
  await sync(dirname(indexPath(folder)));
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Takes the index file away; it is made anew when it is needed. */
export function removeIndexFile(folder: string): void {
  // First what vouches for the other.
  for (const path of [sidecarPath(folder), indexPath(folder)]) rmSync(path, { force: true });
}
