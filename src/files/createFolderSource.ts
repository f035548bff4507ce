import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { BotError } from '../errors.ts';
import type { BriefSource, SourceFile } from '../briefSource.ts';
import { createLetterReader, type ReaderOptions } from './createLetterReader.ts';
import { LETTER_EXTENSIONS } from './letterExtensions.ts';
import { ODD_CHARACTERS } from './oddCharacters.ts';

/** Two kinds are letters too, so that it is said that they are not read. */
const LISTED: ReadonlySet<string> = new Set([...LETTER_EXTENSIONS, '.doc', '.rtf']);
/** What Word and LibreOffice keep beside a document that is open. */
const LOCK_FILE = /^~\$/;

/**
 * The letters in a folder and the folders below it. `bron` is the path from
 * that folder, with `/`, so that an archive can move with its letters.
 */
export function createFolderSource(folder: string, options?: ReaderOptions): BriefSource {
  return {
    list: async () => {
      const files = await listFiles(folder);
      if (files.length > 0) return files;
      throw new BotError('FOLDER_EMPTY', 'no letters in the folder', { detail: folder });
    },
    ...createLetterReader(options),
    holds: (bron) => holdsFile(folder, bron),
  };
}

/** Letters named one by one, as on a command line; a folder stands for its files. */
export function createPathsSource(
  paths: readonly string[],
  folder: string,
  options?: ReaderOptions,
): BriefSource {
  return {
    list: async () => {
      const lists = await Promise.all(paths.map((path) => expand(path, folder)));
      return lists.flat();
    },
    ...createLetterReader(options),
    holds: (bron) => holdsFile(folder, bron),
  };
}

/** What another source fetched is not this one's to miss. */
async function holdsFile(folder: string, bron: string): Promise<boolean> {
  return bron.startsWith('document:') || (await isFile(resolve(folder, bron)));
}

async function isFile(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() ?? false;
}

async function expand(path: string, folder: string): Promise<readonly SourceFile[]> {
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) {
    const files = await listFiles(path);
    if (files.length === 0) {
      throw new BotError('FOLDER_EMPTY', 'no letters in the folder', { detail: path });
    }
    return files.map((file) => ({ ...file, bron: nameIn(folder, file.path) }));
  }
  // A link that is named is meant; one that lies in the folder may point anywhere.
  const isLink = (await lstat(path).catch(() => null))?.isSymbolicLink() === true;
  const real = isLink ? await realpath(path).catch(() => path) : path;
  return [{ path: real, bron: nameIn(folder, path) }];
}

async function listFiles(folder: string): Promise<readonly SourceFile[]> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new BotError('FOLDER_MISSING', 'the folder of letters cannot be read', {
      cause,
      detail: folder,
    });
  }
  return entries
    .filter((entry) => !entry.isDirectory() && !LOCK_FILE.test(entry.name))
    .filter(({ name }) => LISTED.has(extname(name).toLowerCase()))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !isHidden(relative(folder, path)))
    .toSorted()
    .map((path) => ({ path, bron: nameIn(folder, path) }));
}

function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.'));
}

/** The path from the letters' folder, fit to print; the whole path for a file outside it. */
function nameIn(folder: string, path: string): string {
  const within = relative(resolve(folder), resolve(path));
  const name = within.startsWith('..') ? resolve(path) : within.split(sep).join('/');
  return name.replace(ODD_CHARACTERS, '\ufffd');
}
