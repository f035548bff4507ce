import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
  version: z.literal(1),
  model: z.string(),
  dimension: z.number(),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  count: z.number(),
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
export function indexChecksum(folder: string): string | null {
  try {
    return createHash('sha256')
      .update(readFileSync(indexPath(folder)))
      .digest('hex');
  } catch {
    return null;
  }
}

/**
 * Writes index and sidecar so that a crash leaves the old pair, the new pair,
 * or a pair whose checksum does not agree, which is then rebuilt.
 */
export function writeIndexFile(
  folder: string,
  store: HnswVectorStore,
  about: VectorIdentity & { readonly revision: number },
): void {
  const temporary = `${indexPath(folder)}.${process.pid}.tmp`;
  store.write(temporary);
  sync(temporary);
  const sha256 = createHash('sha256').update(readFileSync(temporary)).digest('hex');
  renameSync(temporary, indexPath(folder));
  const sidecar: Sidecar = { version: 1, ...about, count: store.size, sha256 };
  const temporarySidecar = `${sidecarPath(folder)}.${process.pid}.tmp`;
  writeFileSync(temporarySidecar, `${JSON.stringify(sidecar, null, 2)}\n`, { flush: true });
  renameSync(temporarySidecar, sidecarPath(folder));
  sync(dirname(indexPath(folder)));
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Takes the index file away; it is made anew when it is needed. */
export function removeIndexFile(folder: string): void {
  // First what vouches for the other.
  for (const path of [sidecarPath(folder), indexPath(folder)]) rmSync(path, { force: true });
}
