import type Database from 'better-sqlite3';
import type { PairVector } from '../../src/ports.ts';
import { prepared } from './prepared.ts';

/**
 * Raises the revision for a change to a letter, or to `all` of them; to be
 * called inside every transaction that a search could notice.
 */
export function raiseRevision(db: Database.Database, briefId: number | 'all'): void {
  db.prepare("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'").run();
  const note = `INSERT OR REPLACE INTO letter_revision
    SELECT id, (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'revision')`;
  // By its number and not from its table: it may have been removed just now.
  if (briefId === 'all') db.prepare(`${note} FROM brief`).run();
  else db.prepare(`${note} FROM (SELECT ? AS id)`).run(briefId);
}

/** Vectors as little-endian 32-bit floats, as they lie in memory. */
export function insertVectors(
  db: Database.Database,
  pairId: number,
  vectors: readonly PairVector[],
): void {
  const insert = prepared(
    db,
    'INSERT INTO vector (paar_id, kind, part, embedding) VALUES (?, ?, ?, ?)',
  );
  for (const { kind, part, values } of vectors) {
    insert.run(pairId, kind, part, Buffer.from(Float32Array.from(values).buffer));
  }
}

/** ISO time of this moment. */
export function now(): string {
  return new Date().toISOString();
}
