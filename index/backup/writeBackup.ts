import { closeSync, openSync, realpathSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { BackupDone } from '../../src/backup.ts';
import { BotError, type ErrorCode } from '../../src/errors.ts';
import { storeFault } from '../../src/storeFault.ts';
import { countLetters, MADE_AT } from './countLetters.ts';
import { openChecked } from './openChecked.ts';
import { removeTemporary } from './removeTemporary.ts';
import { syncPath } from './syncPath.ts';

/** Have a sentence of their own, which is not about the place of the copy. */
const KNOWN: readonly ErrorCode[] = ['STORE_NEWER', 'STORE_DAMAGED', 'STORE_BUSY'];
/** All at once: nobody's change can come in between. A few dozen megabytes for one council. */
const ALL_PAGES = 0x7fffffff;

/**
 * Copies the database to `path` as it is at one moment, while a bot uses it. What
 * stood at `path` stays until the new copy is whole, checked and on the disk.
 *
 * @param source the database's own file.
 * @throws {@link BotError} `BACKUP_FAILED`, `STORE_UNUSABLE`, `STORE_DAMAGED`, `STORE_BUSY`, `STORE_NEWER`.
 */
export async function writeBackup(source: string, path: string): Promise<BackupDone> {
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const db = openSource(source);
  const madeAt = Date.now();
  try {
    if (isSame(source, target)) throw new RangeError('the database is no copy of itself');
    removeTemporary(temporary);
    // Others may not read who subscribed to what.
    closeSync(openSync(temporary, 'wx', 0o600));
    await db.backup(temporary, { progress: () => ALL_PAGES });
    const brieven = finish(openChecked(temporary, target), madeAt);
    syncPath(temporary);
    renameSync(temporary, target);
    syncPath(dirname(target));
    return { path: target, brieven };
  } catch (cause) {
    removeTemporary(temporary);
    const fault = cause instanceof BotError ? cause : storeFault(cause, source);
    if (fault instanceof BotError && KNOWN.includes(fault.code)) throw fault;
    // It is as whole as what it was made of.
    if (fault instanceof BotError && fault.code === 'BACKUP_WRONG') {
      throw new BotError('STORE_DAMAGED', 'the database is damaged', { cause, detail: source });
    }
    throw new BotError('BACKUP_FAILED', 'the copy was not made', { cause, detail: path });
  } finally {
    db.close();
  }
}

/** Notes when it was made; the time of a file is lost when it is copied. @returns how many letters are in it. */
function finish(copy: Database.Database, madeAt: number): number {
  try {
    copy.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(MADE_AT, String(madeAt));
    return countLetters(copy);
  } finally {
    copy.close();
  }
}

/** For reading alone: a copy is no reason to bring the schema up to date. */
function openSource(path: string): Database.Database {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 10_000 });
    db.pragma('user_version');
    return db;
  } catch (cause) {
    const fault = storeFault(cause, path);
    if (fault instanceof BotError && fault.code === 'STORE_DAMAGED') throw fault;
    throw new BotError('STORE_UNUSABLE', 'the database cannot be read', { cause, detail: path });
  }
}

function isSame(source: string, target: string): boolean {
  try {
    return realpathSync(source) === realpathSync(target);
  } catch {
    return false;
  }
}
