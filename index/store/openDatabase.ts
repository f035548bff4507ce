import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { BotError, storeCodeOf } from '../../src/errors.ts';
import { storeFault } from '../../src/storeFault.ts';
import { MIGRATIONS } from './migrations.ts';
import { openReadOnly } from './openReadOnly.ts';

/** Time that a write waits for another process's write, in milliseconds; the whole process waits with it. */
export const BUSY_TIMEOUT = 5_000;

/**
 * Opens (or makes) the database and brings its schema up to date. One that may not be
 * written, and needs no change, is opened for reading.
 *
 * @throws {@link BotError} `STORE_NEWER` for a database of a later version of
 * the program, `STORE_UNUSABLE` when it cannot be opened or is no database.
 */
export function openDatabase(path: string): Database.Database {
  try {
    return openWritable(path);
  } catch (cause) {
    if (cause instanceof BotError) throw cause;
    const db = isDenied(cause) ? openReadOnly(path) : null;
    if (db && versionOf(db) === MIGRATIONS.length) return db;
    db?.close();
    // A full disk, a lock or damage has a sentence of its own; not to be allowed in is about the folder.
    const fault = isDenied(cause) ? null : storeFault(cause, path);
    if (fault instanceof BotError) throw fault;
    throw new BotError('STORE_UNUSABLE', 'the database cannot be opened', { cause, detail: path });
  }
}

function openWritable(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: BUSY_TIMEOUT });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  migrate(db, path);
  return db;
}

function isDenied(cause: unknown): boolean {
  return /^SQLITE_(?:READONLY|CANTOPEN)/u.test(storeCodeOf(cause));
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function migrate(db: Database.Database, path: string): void {
  db.transaction(() => {
    const version = versionOf(db);
    if (version > MIGRATIONS.length) {
      db.close();
      throw new BotError('STORE_NEWER', `schema ${version} is newer than this program`, {
        detail: path,
      });
    }
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}
