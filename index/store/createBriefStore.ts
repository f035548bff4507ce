import type Database from 'better-sqlite3';
import type { BriefStore, NewBrief } from '../../src/ports.ts';
import { prepared } from './prepared.ts';
import { createLedger } from './createLedger.ts';
import { readIndexed } from './indexedRows.ts';
import { isShown, noteVisibility } from './meldingen/noteEvent.ts';
import {
  findEarlier,
  findSummary,
  readStored,
  readPairs,
  readSummaries,
  VISIBLE,
} from './readRows.ts';
import { removeRows } from './removeRows.ts';
import { saveBrief } from './saveBrief.ts';
import { now, raiseRevision } from './writeRows.ts';

/**
 * The archive in SQLite. Every change is one transaction and raises the
 * revision, so that the indexes made from it can tell that they are behind.
 */
export function createBriefStore(db: Database.Database): BriefStore {
  const save = db.transaction((brief: NewBrief) => saveBrief(db, brief));
  const remove = db.transaction((kenmerk: string, nr: string | null) =>
    removeRows(db, kenmerk, nr),
  );
  const moveSource = db.transaction((kenmerk: string, bron: string) => {
    // What was removed of the letter goes with it.
    db.prepare(
      `UPDATE OR REPLACE verwijderd SET bron = ?
       WHERE nr <> '' AND bron = (SELECT bron FROM brief WHERE kenmerk = ?)`,
    ).run(bron, kenmerk);
    db.prepare('UPDATE brief SET bron = ? WHERE kenmerk = ?').run(bron, kenmerk);
  });
  return {
    ...createLedger(db),
    summaries: async () => readSummaries(db),
    find: async (key) => findSummary(db, key),
    findEarlier: async (key) => findEarlier(db, key),
    brief: async (kenmerk) => readStored(db, kenmerk),
    pairsOf: async (kenmerk, { hiddenToo = false } = {}) =>
      readPairs(db, `b.kenmerk = ? AND ${hiddenToo ? '1' : VISIBLE}`, [kenmerk]),
    pairs: async (ids) => {
      const places = ids.map(() => '?').join(',');
      const found = readPairs(db, `p.id IN (${places}) AND ${VISIBLE}`, ids);
      return ids.flatMap((id) => found.filter((pair) => pair.id === id));
    },
    indexed: async (id) => readIndexed(db, id),
    changedSince: async (revision) => readChangedSince(db, revision),
    revision: async () => readRevision(db),
    save: async (brief) => save.immediate(brief),
    remove: async (kenmerk, nr) => {
      const isRemoved = remove.immediate(kenmerk, nr);
      // What was written before stands in the log beside the database until it is folded in.
      db.pragma('wal_checkpoint(TRUNCATE)');
      return isRemoved;
    },
    setWithdrawn: async (kenmerk, isWithdrawn) =>
      setFlag(db, { kenmerk, column: 'is_withdrawn', value: isWithdrawn }),
    release: async (kenmerk) => setFlag(db, { kenmerk, column: 'is_quarantined', value: false }),
    moveSource: async (kenmerk, bron) => moveSource.immediate(kenmerk, bron),
  };
}

function setFlag(
  db: Database.Database,
  flag: {
    readonly kenmerk: string;
    readonly column: 'is_withdrawn' | 'is_quarantined';
    readonly value: boolean;
  },
): boolean {
  const change = db.transaction(() => {
    const brief = db
      .prepare<[string], { id: number; kenmerk: string }>(
        'SELECT id, kenmerk FROM brief WHERE kenmerk = ?',
      )
      .get(flag.kenmerk);
    if (!brief) return false;
    const wasVisible = isShown(db, brief.id);
    db.prepare(`UPDATE brief SET ${flag.column} = ?, changed_at = ? WHERE id = ?`).run(
      flag.value ? 1 : 0,
      now(),
      brief.id,
    );
    const visibility = { wasVisible, isVisible: isShown(db, brief.id) };
    noteVisibility(db, visibility, brief);
    raiseRevision(db, brief.id);
    return true;
  });
  return change.immediate();
}

function readChangedSince(db: Database.Database, revision: number): readonly number[] {
  return db
    .prepare<[number], { brief_id: number }>(
      'SELECT brief_id FROM letter_revision WHERE revision > ? ORDER BY brief_id',
    )
    .all(revision)
    .map((row) => row.brief_id);
}

function readRevision(db: Database.Database): number {
  const row = prepared<[], { value: string }>(
    db,
    "SELECT value FROM meta WHERE key = 'revision'",
  ).get();
  return Number(row?.value ?? 0);
}
