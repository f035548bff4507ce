import { accessSync, constants, copyFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Restored } from '../../src/backup.ts';
import { BotError } from '../../src/errors.ts';
import { DATABASE_FILE } from '../openArchive.ts';
import { settleRestored } from '../store/meldingen/settleRestored.ts';
import { raiseRevision } from '../store/writeRows.ts';
import { removeIndexFile } from '../vectors/indexFile.ts';
import { countLetters, MADE_AT } from './countLetters.ts';
import { keepReplaced } from './keepReplaced.ts';
import { openChecked } from './openChecked.ts';
import { removeTemporary } from './removeTemporary.ts';
import { syncPath } from './syncPath.ts';

/**
 * Puts the copy at `path` in the place of the database in `folder`, which is kept
 * beside it. The copy itself is not touched; nothing is replaced before all of it
 * was found to be whole. No bot may work on the folder meanwhile.
 *
 * @throws {@link BotError} `BACKUP_UNREADABLE`, `BACKUP_WRONG`, `STORE_NEWER`, `STORE_BUSY`, `STORE_UNUSABLE`.
 */
export function restoreBackup(path: string, folder: string): Restored {
  const target = join(folder, DATABASE_FILE);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const changedAt = copyTo(path, { folder, temporary });
    const brieven = prepare(openChecked(temporary, path), changedAt);
    syncPath(temporary);
    const kept = keepReplaced(target, new Date());
    // It was made of the other database.
    removeIndexFile(folder);
    renameSync(temporary, target);
    syncPath(folder);
    return { brieven, kept };
  } catch (cause) {
    if (cause instanceof BotError) throw cause;
    throw new BotError('STORE_UNUSABLE', 'the copy was not put back', { cause, detail: folder });
  } finally {
    removeTemporary(temporary);
  }
}

/** @returns when the file was last written, in milliseconds since 1970. */
function copyTo(
  path: string,
  { folder, temporary }: { readonly folder: string; readonly temporary: string },
): number {
  const changedAt = readable(path);
  mkdirSync(folder, { recursive: true });
  removeTemporary(temporary);
  copyFileSync(path, temporary);
  return changedAt;
}

/** @returns when it was last written. @throws {@link BotError} `BACKUP_UNREADABLE`. */
function readable(path: string): number {
  try {
    accessSync(path, constants.R_OK);
    const about = statSync(path);
    if (!about.isFile()) throw new TypeError('no file');
    return Math.floor(about.mtimeMs);
  } catch (cause) {
    throw new BotError('BACKUP_UNREADABLE', 'the copy cannot be read', { cause, detail: path });
  }
}

/**
 * @param changedAt what counts for a copy that was made otherwise.
 * @returns how many letters are in it.
 */
function prepare(db: Database.Database, changedAt: number): number {
  try {
    db.transaction(() => {
      // Whoever looks at its revision sees another database.
      raiseRevision(db, 'all');
      const madeAt = db
        .prepare('DELETE FROM meta WHERE key = ? RETURNING value')
        .pluck()
        .get(MADE_AT);
      const since = madeAt === undefined ? changedAt : Number(madeAt);
      if (hasOutbox(db)) settleRestored(db, since, Date.now());
    })();
    return countLetters(db);
  } finally {
    db.close();
  }
}

/** The first schemas had none. */
function hasOutbox(db: Database.Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'melding'").get() !== undefined;
}
