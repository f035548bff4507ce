import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BotError, storeCodeOf } from '../../src/errors.ts';

/** A data folder that no other bot may work on until it is released. */
export interface FolderLock {
  release(): void;
}

/** Kept by the system for as long as the process lives, so that a crash leaves none behind. */
const LOCK_FILE = 'bot.lock';
/** Who holds it, for people only. */
const PID_FILE = 'bot.pid';

/**
 * Takes a data folder for one bot. The lock is SQLite's on an empty file: it holds
 * between containers on one machine as well, where process numbers say nothing.
 * Null for a folder that may only be read: nothing can be sent twice from there.
 *
 * @throws {@link BotError} `ALREADY_RUNNING`, with the other's process number.
 */
export function lockFolder(folder: string): FolderLock | null {
  let db: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    db = new Database(join(folder, LOCK_FILE), { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    writeFileSync(join(folder, PID_FILE), `${process.pid}\n`);
  } catch (cause) {
    db?.close();
    if (storeCodeOf(cause).startsWith('SQLITE_BUSY')) {
      throw new BotError('ALREADY_RUNNING', 'another bot works on this folder', {
        cause,
        detail: readPid(folder),
      });
    }
    return null;
  }
  const held = db;
  return { release: () => held.close() };
}

/** Empty when it is not known. */
function readPid(folder: string): string {
  const path = join(folder, PID_FILE);
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  return /^\d{1,10}$/u.test(text) ? text : '';
}
