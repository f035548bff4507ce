import Database from 'better-sqlite3';
import { BotError } from '../../src/errors.ts';
import { MIGRATIONS } from '../store/migrations.ts';

/**
 * Opens a copy of the database that nobody else uses, once all of it was found to
 * be whole; it is one file from then on, without a log beside it.
 *
 * @param name as people know the file.
 * @throws {@link BotError} `BACKUP_WRONG`, `STORE_NEWER`.
 */
export function openChecked(path: string, name: string): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true });
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    check(db, name);
    return db;
  } catch (cause) {
    db?.close();
    if (cause instanceof BotError) throw cause;
    throw new BotError('BACKUP_WRONG', 'the copy cannot be read', { cause, detail: name });
  }
}

function check(db: Database.Database, detail: string): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new BotError('STORE_NEWER', `schema ${version} is newer than this program`, { detail });
  }
  const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok';
  const isBound = () => db.prepare('SELECT 1 FROM pragma_foreign_key_check').get() === undefined;
  if (version === 0 || !isWhole || !hasLetters(db) || !isBound()) {
    throw new BotError('BACKUP_WRONG', 'the copy is damaged', { detail });
  }
}

function hasLetters(db: Database.Database): boolean {
  return (
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'brief'").get() !==
    undefined
  );
}
