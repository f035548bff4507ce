import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { BotError } from '../errors.ts';
import type { BriefSource, SourceFile } from '../ports.ts';
import { decodeText } from './decodeText.ts';

/** Kinds of file that letters are read from. */
const EXTENSIONS = new Set(['.txt', '.md']);
/** A letter is a few dozen kilobytes; what is larger than this is something else. */
const MAX_BYTES = 5_000_000;

/**
 * The letters in a folder and the folders below it. `bron` is the path from
 * that folder, with `/`, so that an archive can move with its letters.
 */
export function createFolderSource(folder: string): BriefSource {
  return {
    list: async () => {
      const files = await listFiles(folder);
      if (files.length > 0) return files;
      throw new BotError('FOLDER_EMPTY', 'no letters in the folder', { detail: folder });
    },
    read: readLetter,
    holds: (bron) => isFile(resolve(folder, bron)),
  };
}

/** Letters named one by one, as on a command line; a folder stands for its files. */
export function createPathsSource(paths: readonly string[], folder: string): BriefSource {
  return {
    list: async () => {
      const lists = await Promise.all(paths.map((path) => expand(path, folder)));
      return lists.flat();
    },
    read: readLetter,
    holds: (bron) => isFile(resolve(folder, bron)),
  };
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
  return [{ path, bron: nameIn(folder, path) }];
}

async function listFiles(folder: string): Promise<readonly SourceFile[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch (cause) {
    throw new BotError('FOLDER_MISSING', 'the folder of letters cannot be read', {
      cause,
      detail: folder,
    });
  }
  return names
    .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()))
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.')))
    .toSorted()
    .map((name) => ({ path: join(folder, name), bron: nameIn(folder, join(folder, name)) }));
}

/** The path from the letters' folder; the whole path for a file outside it. */
function nameIn(folder: string, path: string): string {
  const within = relative(resolve(folder), resolve(path));
  return within.startsWith('..') ? resolve(path) : within.split(sep).join('/');
}

async function readLetter(file: SourceFile): Promise<{ sha256: string; tekst: string }> {
  try {
    const info = await stat(file.path);
    if (!info.isFile()) throw new Error('not a file');
    if (info.size > MAX_BYTES) throw new Error(`larger than ${MAX_BYTES} bytes`);
    const bytes = await readFile(file.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { sha256, tekst: decodeText(bytes) };
  } catch (cause) {
    throw new BotError('FILE_UNREADABLE', 'a letter cannot be read', {
      cause,
      detail: file.bron,
    });
  }
}
