import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { BotError, storeCodeOf } from '../../src/errors.ts';

/** The database, and what SQLite may have beside it. */
const PARTS = ['', '-journal', '-wal', '-shm'];

/**
 * Gives the database that is about to be replaced a second name, whatever state it
 * is in, and leaves the first free to be written over.
 *
 * @returns that name; null when there is no database.
 * @throws {@link BotError} `STORE_BUSY` while another process has it open.
 */
export function keepReplaced(path: string, now: Date): string | null {
  const isThere = existsSync(path);
  if (isThere) foldLog(path);
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  const kept = path.replace(/\.sqlite$/u, `-vervangen-${stamp}.sqlite`);
  for (const part of PARTS) {
    if (existsSync(path + part)) keep(path + part, kept + part);
  }
  // Left beside the new database, also by one that was deleted or moved, they would be taken for its own.
  for (const part of PARTS.slice(1)) rmSync(path + part, { force: true });
  return isThere ? kept : null;
}

/** Only the last one to use a database can do without its log; one that is damaged is kept as it is. */
function foldLog(path: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 1000 });
    db.pragma('journal_mode = DELETE');
  } catch (cause) {
    if (storeCodeOf(cause).startsWith('SQLITE_BUSY')) {
      throw new BotError('STORE_BUSY', 'another process has the database open', { cause });
    }
  } finally {
    db?.close();
  }
}

function keep(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
