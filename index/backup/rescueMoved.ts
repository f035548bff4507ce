import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';

/** Which file an open database is; a name can come to stand for another. */
export function fileNumber(path: string): number | null {
  try {
    return statSync(path).ino;
  } catch {
    return null;
  }
}

/**
 * Writes what an open database holds to a new file, when its own is no longer where it
 * was: the system gives up a deleted file with the process that has it open.
 *
 * @param opened what {@link fileNumber} gave when it was opened.
 * @returns the new file's path; null when nothing was moved.
 */
export async function rescueMoved(
  db: Database.Database,
  opened: number | null,
): Promise<string | null> {
  if (fileNumber(db.name) === opened) return null;
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  const path = db.name.replace(/\.sqlite$/u, `-gered-${stamp}.sqlite`);
  mkdirSync(dirname(path), { recursive: true });
  await db.backup(path);
  return path;
}
