import type Database from 'better-sqlite3';
import { nextKenmerk } from '../../src/core/kenmerk.ts';
import type { BriefSummary, NewBrief, PairVector } from '../../src/ports.ts';
import { readSummary } from './readRows.ts';

/** To be called inside every transaction that a search could notice. */
export function raiseRevision(db: Database.Database): void {
  db.prepare("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'").run();
}

/** Adds or replaces a letter; to be called inside a transaction. */
export function saveBrief(db: Database.Database, brief: NewBrief): BriefSummary {
  const known = db
    .prepare<[string], { id: number; kenmerk: string }>(
      'SELECT id, kenmerk FROM brief WHERE bron = ?',
    )
    .get(brief.bron);
  const id = known ? replaceBrief(db, known.id, brief) : insertBrief(db, brief);
  insertPairs(db, id, brief);
  raiseRevision(db);
  return readSummary(db, id);
}

function insertBrief(db: Database.Database, brief: NewBrief): number {
  const kenmerk = nextKenmerk(brief.parsed.letterDate, takenKenmerken(db));
  db.prepare('INSERT INTO kenmerk VALUES (?)').run(kenmerk);
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO brief (kenmerk, bron, bron_url, sha256, tekst, parsed, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(kenmerk, brief.bron, brief.bronUrl ?? null, ...contentOf(brief));
  return Number(lastInsertRowid);
}

/** A corrected letter keeps its kenmerk, and so its pairs their numbers. */
function replaceBrief(db: Database.Database, id: number, brief: NewBrief): number {
  db.prepare('DELETE FROM paar WHERE brief_id = ?').run(id);
  db.prepare(
    `UPDATE brief SET bron_url = ?, sha256 = ?, tekst = ?, parsed = ?, changed_at = ?
     WHERE id = ?`,
  ).run(brief.bronUrl ?? null, ...contentOf(brief), id);
  return id;
}

function insertPairs(db: Database.Database, briefId: number, brief: NewBrief): void {
  const insertPair = db.prepare(
    'INSERT INTO paar (brief_id, nr, position, pair) VALUES (?, ?, ?, ?)',
  );
  for (const [position, pair] of brief.parsed.pairs.entries()) {
    const { lastInsertRowid } = insertPair.run(briefId, pair.nr, position, JSON.stringify(pair));
    insertVectors(db, Number(lastInsertRowid), brief.vectors[position] ?? []);
  }
}

/** Vectors as little-endian 32-bit floats, as they lie in memory. */
export function insertVectors(
  db: Database.Database,
  pairId: number,
  vectors: readonly PairVector[],
): void {
  const insert = db.prepare(
    'INSERT INTO vector (paar_id, kind, part, embedding) VALUES (?, ?, ?, ?)',
  );
  for (const { kind, part, values } of vectors) {
    insert.run(pairId, kind, part, Buffer.from(Float32Array.from(values).buffer));
  }
}

function takenKenmerken(db: Database.Database): ReadonlySet<string> {
  const rows = db.prepare<[], { kenmerk: string }>('SELECT kenmerk FROM kenmerk').all();
  return new Set(rows.map(({ kenmerk }) => kenmerk));
}

/** What a corrected letter brings anew, in the order of the columns. */
function contentOf(brief: NewBrief): readonly string[] {
  return [brief.sha256, brief.tekst, header(brief), now()];
}

function header({ parsed }: NewBrief): string {
  const { pairs: _pairs, ...rest } = parsed;
  return JSON.stringify(rest);
}

/** ISO time of this moment. */
export function now(): string {
  return new Date().toISOString();
}
