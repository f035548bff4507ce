import type Database from 'better-sqlite3';
import type { BriefStore, NewBrief } from '../../src/ports.ts';
import { readBrief, readPairs, readSummaries } from './readRows.ts';
import { now, raiseRevision, saveBrief } from './writeRows.ts';

const VISIBLE = 'b.is_withdrawn = 0';

/**
 * The archive in SQLite. Every change is one transaction and raises the
 * revision, so that the indexes made from it can tell that they are behind.
 */
export function createBriefStore(db: Database.Database): BriefStore {
  const write = {
    save: db.transaction((brief: NewBrief) => saveBrief(db, brief)),
    setWithdrawn: db.transaction((kenmerk: string, isWithdrawn: boolean) => {
      const { changes } = db
        .prepare('UPDATE brief SET is_withdrawn = ?, changed_at = ? WHERE kenmerk = ?')
        .run(isWithdrawn ? 1 : 0, now(), kenmerk);
      if (changes > 0) raiseRevision(db);
      return changes > 0;
    }),
  };
  return {
    summaries: async () => readSummaries(db),
    brief: async (kenmerk) => readBrief(db, kenmerk),
    pairsOf: async (kenmerk, { withdrawnToo = false } = {}) =>
      readPairs(db, `b.kenmerk = ? AND ${withdrawnToo ? '1' : VISIBLE}`, [kenmerk]),
    pairs: async (ids) => {
      const places = ids.map(() => '?').join(',');
      const found = readPairs(db, `p.id IN (${places}) AND ${VISIBLE}`, ids);
      return ids.flatMap((id) => found.filter((pair) => pair.id === id));
    },
    revision: async () => readRevision(db),
    save: async (brief) => write.save.immediate(brief),
    setWithdrawn: async (kenmerk, isWithdrawn) =>
      write.setWithdrawn.immediate(kenmerk, isWithdrawn),
    moveSource: async (kenmerk, bron) => {
      db.prepare('UPDATE brief SET bron = ? WHERE kenmerk = ?').run(bron, kenmerk);
    },
  };
}

function readRevision(db: Database.Database): number {
  const row = db
    .prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'revision'")
    .get();
  return Number(row?.value ?? 0);
}
