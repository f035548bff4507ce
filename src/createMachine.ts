import { readFileSync } from 'node:fs';
import { readFile, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

/** In the folder of data: when a copy of it was last made. */
const NOTE = 'laatste-reservekopie.txt';

/**
 * @param root the program's own folder.
 * @param data the folder of data.
 * @param settings names of those that are set.
 */
export function createMachine(root: string, data: string, settings: readonly string[]): Machine {
  return {
    look: async () => ({
      version: readVersion(root),
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      settings,
      free: await readFree(data),
      copiedAt: await readCopied(data),
    }),
  };
}

/** Remembers that a copy was made; where that cannot be written, the copy is there all the same. */
export async function noteCopied(data: string): Promise<void> {
  await writeFile(join(data, NOTE), `${new Date().toISOString()}\n`).catch(() => {});
}

async function readCopied(data: string): Promise<number | null> {
  const text = await readFile(join(data, NOTE), 'utf8').catch(() => '');
  const at = Date.parse(text.trim());
  return Number.isNaN(at) ? null : at;
}

async function readFree(data: string): Promise<number | null> {
  const disk = await statfs(data).catch(() => null);
  return disk && disk.bavail * disk.bsize;
}

function readVersion(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/u.exec(text)?.[1] ?? '';
}
