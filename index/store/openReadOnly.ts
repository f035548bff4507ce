import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Where the file says that it is kept with a write-ahead log; 1 is without. */
const FORMAT_BYTES = [18, 19] as const;

/**
 * Opens a database that may not be written; null when that cannot be done safely.
 * SQLite itself cannot where it may not make the files of its write-ahead log, so a
 * file that nobody has open is read into memory: a few dozen megabytes for one council.
 */
export function openReadOnly(path: string): Database.Database | null {
  const db = openInPlace(path) ?? openCopy(path);
  // In memory, too, a change would be lost without a word.
  db?.pragma('query_only = ON');
  return db;
}

/** Works while another process has it open. */
function openInPlace(path: string): Database.Database | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    db.pragma('user_version');
    return db;
  } catch {
    db?.close();
    return null;
  }
}

/** With a log beside it the file alone does not hold all, or, where that tells how to undo a change, too much. */
function openCopy(path: string): Database.Database | null {
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return null;
  try {
    const bytes = readFileSync(path);
    for (const at of FORMAT_BYTES) bytes[at] = 1;
    const db = new Database(bytes);
    db.pragma('user_version');
    return db;
  } catch {
    return null;
  }
}
