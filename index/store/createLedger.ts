import type Database from 'better-sqlite3';
import type { ImportLedger, Unread } from '../../src/ports.ts';
import { isRemoved, readRemoved } from './readRows.ts';
import { readChanges } from './storedShapes.ts';

/** What is remembered beside the letters: other names, unread files, removals, changes. */
export function createLedger(db: Database.Database): ImportLedger {
  return {
    currentKenmerk: async (kenmerk) => {
      const row = db
        .prepare<[string], { kenmerk: string }>(
          'SELECT b.kenmerk FROM alias a JOIN brief b ON b.id = a.brief_id WHERE a.kenmerk = ?',
        )
        .get(kenmerk);
      return row?.kenmerk ?? kenmerk;
    },
    changes: async (kenmerk) => {
      const rows = db
        .prepare<[string], { changes: string }>(
          `SELECT w.changes FROM wijziging w JOIN brief b ON b.id = w.brief_id
           WHERE b.kenmerk = ? ORDER BY w.id`,
        )
        .all(kenmerk);
      return rows.map(({ changes }) => readChanges(changes));
    },
    correctedOn: async (kenmerk) => readCorrectedOn(db, kenmerk),
    unread: async () =>
      db.prepare<[], Unread>('SELECT bron, reden AS reason FROM ongelezen ORDER BY bron').all(),
    noteUnread: async (bron, reason) => {
      if (reason === null) db.prepare('DELETE FROM ongelezen WHERE bron = ?').run(bron);
      else db.prepare('INSERT OR REPLACE INTO ongelezen VALUES (?, ?)').run(bron, reason);
    },
    isRemoved: async (key) => isRemoved(db, key),
    removedOf: async (bron) => readRemoved(db, bron),
  };
}

function readCorrectedOn(db: Database.Database, kenmerk: string): readonly string[] {
  return db
    .prepare<[string], { day: string }>(
      `SELECT DISTINCT substr(w.changed_at, 1, 10) AS day
       FROM wijziging w JOIN brief b ON b.id = w.brief_id WHERE b.kenmerk = ? ORDER BY day`,
    )
    .all(kenmerk)
    .map(({ day }) => day);
}
