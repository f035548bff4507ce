import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fileSha256 } from '../fileSha256.ts';
import { blankVectors } from './graphFile.ts';
import type { HnswGraph } from './HnswGraph.ts';

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
  /** Ids in the file that may not be found; their vectors are blank. */
  hidden: z.array(z.number()),
  revision: z.number(),
  sha256: z.string(),
});
export type Sidecar = z.infer<typeof SIDECAR>;

const indexPath = (folder: string) => join(folder, 'vectors.hnsw');
const sidecarPath = (folder: string) => join(folder, 'vectors.json');

const UNFINISHED = /^vectors\.(?:hnsw|json)\.\d+\.tmp$/u;

/** The file that `readSidecar` describes. */
export { indexPath };

/** Whether an index was ever written there, whole or not. */
export function hasIndexFile(folder: string): boolean {
  return existsSync(indexPath(folder)) || existsSync(sidecarPath(folder));
}

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
  return fileSha256(indexPath(folder)).catch(() => null);
}

/**
 * Writes index and sidecar, of the graph as it is at the call, so that a crash
 * leaves the old pair, the new pair, or a pair whose checksum does not agree,
 * which is then rebuilt. Vectors that were removed are not in it: of a vector its
 * text can be guessed. Others get their turn meanwhile.
 */
export async function writeIndexFile(
  folder: string,
  graph: HnswGraph,
  about: VectorIdentity & { readonly revision: number },
): Promise<void> {
  const temporary = `${indexPath(folder)}.${process.pid}.tmp`;
  const { count, hidden } = await graph.write(temporary);
  const blank = new Set(hidden);
  const sha256 = await blankVectors(temporary, graph.dimension, (label) => !blank.has(label));
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

/** Takes the index file away, and what a killed process left of one; it is made anew when it is needed. */
export function removeIndexFile(folder: string): void {
  // First what vouches for the other.
  for (const path of [sidecarPath(folder), indexPath(folder)]) rmSync(path, { force: true });
  for (const name of unfinished(folder)) rmSync(join(folder, name), { force: true });
}

/** A file that is being written is younger. */
const ABANDONED_MS = 3_600_000;

/**
 * Removes what processes that were killed left half written, which may hold what
 * was removed since. One that another process is writing stays; were it lost, that
 * process writes it again later.
 */
export function removeUnfinished(folder: string): void {
  for (const name of unfinished(folder)) {
    try {
      if (isAbandoned(folder, name)) rmSync(join(folder, name), { force: true });
    } catch {
      // A folder that may only be read.
    }
  }
}

/** In a container process numbers are given again soon, hence also by age. */
function isAbandoned(folder: string, name: string): boolean {
  const pid = Number(name.split('.').at(-2));
  const since = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return pid === process.pid || !isRunning(pid) || Date.now() - since > ABANDONED_MS;
}

function unfinished(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => UNFINISHED.test(name));
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is not ours to signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
