import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const LETTER = z.object({
  id: z.string(),
  title: z.string(),
  /** As the source gives it: the date of the meeting, or of the last change. */
  sortDate: z.string().nullable(),
  etag: z.string().nullable(),
  /** The source's own hash, where its list of changes told it. */
  contentHash: z.string().nullable(),
  /** Whether the source has changed it since. */
  isStale: z.boolean(),
  /** Null until it is fetched; empty for a scan without text. */
  tekst: z.string().nullable(),
});

/** A letter that was found, and its text once that is fetched. */
export type CachedLetter = Readonly<z.infer<typeof LETTER>>;

const STATE = z.object({
  /** Up to where the list of changes was read; null: not yet. */
  cursor: z.string().nullable(),
  /** Removed by the publisher. */
  gone: z.array(z.string()),
  /** Erased here for good: not to be fetched again. */
  erased: z.array(z.string()).default([]),
  /** Those that were removed by the publisher and that the archive may still hold. */
  unsettled: z.array(z.string()),
  /** From which date, and when, the whole period was searched; ISO dates. */
  fullFrom: z.string().nullable(),
  fullAt: z.string().nullable(),
  searchedAt: z.string().nullable(),
});

/** How far the reading of the source is. */
export type BronState = Readonly<z.infer<typeof STATE>>;

const NEW: BronState = {
  cursor: null,
  gone: [],
  erased: [],
  unsettled: [],
  fullFrom: null,
  fullAt: null,
  searchedAt: null,
};

/** What was read of a source, in a folder of its own, so that nothing is fetched twice. */
export interface BronCache {
  letters(): Promise<readonly CachedLetter[]>;
  letter(id: string): Promise<CachedLetter | null>;
  save(letter: CachedLetter): Promise<void>;
  remove(id: string): Promise<void>;
  state(): Promise<BronState>;
  saveState(state: BronState): Promise<void>;
}

/** A file for each letter, each written whole or not at all; one that is damaged counts as absent. */
export function createBronCache(folder: string): BronCache {
  const fileOf = (id: string) => join(folder, `brief-${hash(id)}.json`);
  const stateFile = join(folder, 'stand.json');
  return {
    letters: async () => {
      const names = await readdir(folder).catch(() => []);
      const own = names.filter((name) => /^brief-[0-9a-f]{32}\.json$/u.test(name)).toSorted();
      const letters = await Promise.all(own.map((name) => read(LETTER, join(folder, name))));
      return letters.filter((letter) => letter !== null);
    },
    letter: (id) => read(LETTER, fileOf(id)),
    save: (letter) => write(folder, fileOf(letter.id), letter),
    remove: async (id) => {
      await rm(fileOf(id), { force: true });
      await rm(temporaryOf(fileOf(id)), { force: true });
    },
    state: async () => (await read(STATE, stateFile)) ?? NEW,
    saveState: (state) => write(folder, stateFile, state),
  };
}

async function read<T>(schema: z.ZodType<T>, path: string): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function write(folder: string, path: string, value: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = temporaryOf(path);
  await writeFile(temporary, JSON.stringify(value), { flush: true });
  await rename(temporary, path);
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

/** A run that was broken off may leave it: a letter's removal must find it. */
function temporaryOf(path: string): string {
  return `${path}.tmp`;
}
