import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDocumentId } from './answers.ts';
import { createBronCache } from './createBronCache.ts';

/**
 * Clears what was fetched of a letter, whichever source it came from, and keeps it
 * from being fetched again. Nothing for a letter that is a file in the folder.
 *
 * @param folder - of all caches.
 */
export async function eraseFetched(folder: string, bron: string): Promise<void> {
  // A letter that was set aside has a mark behind its id.
  const id = bron.replace(/#[0-9a-f]+$/u, '');
  if (!isDocumentId(id)) return;
  for (const host of await foldersIn(folder)) {
    for (const organisatie of await foldersIn(host)) {
      const cache = createBronCache(organisatie);
      const state = await cache.state();
      await cache.saveState({ ...state, erased: [...new Set([...state.erased, id])] });
      await cache.remove(id);
    }
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}
