import { realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Originals } from '../letterDesk.ts';
import { createFolderSource } from './createFolderSource.ts';
import { readPlainFile } from './readPlainFile.ts';

/** What Discord takes from a bot where a server has not paid for more, in bytes. */
const MAX_BYTES = 10 * 1024 * 1024;
const EXTENSION = /^\.[a-z]{2,4}$/u;

/**
 * The originals in the folder of letters. What a letter's `bron` says is not
 * trusted: a file is read only where it lies in that folder, also when links are
 * followed, and only while it is the one that the letter was read from.
 */
export function createOriginals(folder: string): Originals {
  const { digest } = createFolderSource(folder);
  return {
    async read({ bron, sha256 }) {
      try {
        const path = await pathWithin(folder, bron);
        if (path === null || (await digest?.({ bron, path })) !== sha256) return null;
        const extension = extname(path).toLowerCase();
        const bytes = await readPlainFile(path);
        return EXTENSION.test(extension) ? { bytes, extension } : null;
      } catch {
        // Gone, or not to be read: the stored text is sent in its place.
        return null;
      }
    },
  };
}

async function pathWithin(folder: string, bron: string): Promise<string | null> {
  const root = await realpath(resolve(folder));
  const path = await realpath(join(root, bron));
  if (!path.startsWith(root + sep)) return null;
  const { size } = await stat(path);
  return size <= MAX_BYTES ? path : null;
}
