import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { BotError } from '../../errors.ts';
import type { LetterFolder } from '../../letterDesk.ts';
import { freeName } from './freeName.ts';
import { placeFile } from './placeFile.ts';
import { writeSynced } from './writeWhole.ts';

/** Ends the name of the file beside a letter that corrects its reading. */
const CORRECTION = '.pairs.json';

/** @param data the folder of the database; files that were replaced go to `vervangen` below it. */
export function createLetterFolder(folder: string, data: string): LetterFolder {
  return {
    freeName: (name, isTaken) => freeName(folder, name, isTaken),
    place: async (letter, name, date) => {
      await checkFolder(folder);
      const correction = join(folder, name + CORRECTION);
      if (date !== null) await writeSynced(correction, `${JSON.stringify({ letterDate: date })}\n`);
      try {
        return await placeFile(letter.path, folder, name);
      } catch (error) {
        if (date !== null) await rm(correction, { force: true });
        throw error;
      }
    },
    setAside: async (bron) => {
      const path = pathIn(folder, bron);
      if (path) await setAside(path, join(resolve(data), 'vervangen'));
    },
    correctionOf: async (bron) => {
      const path = pathIn(folder, bron);
      return path ? readWritten(path + CORRECTION) : null;
    },
  };
}

/** One that is gone may be a disk that is not there now: it is not made anew. */
async function checkFolder(folder: string): Promise<void> {
  const info = await stat(folder).catch(() => null);
  if (info?.isDirectory()) return;
  throw new BotError('FOLDER_MISSING', 'no folder to put a letter in', { detail: folder });
}

/** Null for what is no file of this folder, such as a letter that was fetched elsewhere. */
function pathIn(folder: string, bron: string): string | null {
  const path = resolve(folder, bron);
  return path.startsWith(resolve(folder) + sep) ? path : null;
}

/** The correction belongs to the old version and goes along. */
async function setAside(path: string, replaced: string): Promise<void> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  for (const ending of ['', CORRECTION]) {
    const info = await stat(path + ending).catch(() => null);
    if (!info?.isFile()) continue;
    await mkdir(replaced, { recursive: true, mode: 0o700 });
    await copyFile(path + ending, join(replaced, `${stamp}-${basename(path)}${ending}`));
    await rm(path + ending);
  }
}

/** What is no JSON is given as it stands. */
async function readWritten(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
