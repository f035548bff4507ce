import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Upload, WaitingLetter, WaitingRoom } from '../../letterDesk.ts';
import { fetchUpload, type FetchOptions } from './fetchUpload.ts';
import { safeName } from './safeName.ts';
import { writeWhole } from './writeWhole.ts';

/** In milliseconds. */
const WEEK = 7 * 24 * 3600 * 1000;
const ID = /^[\da-f]{32}$/u;
/** What is kept beside a waiting file: nothing of who sent it. */
const NOTE = z.object({ name: z.string(), guildId: z.string(), receivedAt: z.string() });

/**
 * Keeps letters that were sent in on the disk, so that a restart loses none.
 *
 * @param data the folder of the database; letters wait in `wachtkamer` below it.
 */
export function createWaitingRoom(data: string, options: FetchOptions): WaitingRoom {
  const room = join(resolve(data), 'wachtkamer');
  const busy = new Set<string>();
  return {
    receive: async (upload) => {
      const name = safeName(upload.name);
      const bytes = await fetchUpload({ ...upload, name }, options);
      return keep(room, { upload, name, bytes });
    },
    find: async (id) => (ID.test(id) ? findNote(room, id) : null),
    discard: async (id) => {
      if (ID.test(id)) await erase(room, id);
    },
    expire: () => expire(room),
    alone: async (id, work) => {
      if (busy.has(id)) return null;
      busy.add(id);
      return work().finally(() => busy.delete(id));
    },
  };
}

interface Received {
  readonly upload: Upload;
  readonly name: string;
  readonly bytes: Buffer;
}

async function keep(room: string, { upload, name, bytes }: Received): Promise<WaitingLetter> {
  await mkdir(room, { recursive: true, mode: 0o700 });
  const id = randomBytes(16).toString('hex');
  const note = { name, guildId: upload.guildId, receivedAt: new Date().toISOString() };
  const path = join(room, id + extname(name));
  await writeWhole(path, bytes);
  // The note comes last: without it there is no letter, only a file that expires.
  await writeWhole(join(room, `${id}.json`), JSON.stringify(note));
  return { id, path, ...note };
}

async function findNote(room: string, id: string): Promise<WaitingLetter | null> {
  const text = await readFile(join(room, `${id}.json`), 'utf8').catch(() => null);
  if (text === null) return null;
  const note = NOTE.parse(JSON.parse(text));
  return { id, path: join(room, id + extname(note.name)), ...note };
}

/** The note goes first, as it came last. */
async function erase(room: string, id: string): Promise<void> {
  await rm(join(room, `${id}.json`), { force: true });
  for (const name of await readdir(room).catch(() => [])) {
    if (name.startsWith(id)) await rm(join(room, name), { force: true });
  }
}

async function expire(room: string): Promise<void> {
  for (const name of await readdir(room).catch(() => [])) {
    const path = join(room, name);
    const info = await stat(path).catch(() => null);
    if (info && Date.now() - info.mtimeMs > WEEK) await rm(path, { force: true });
  }
}
