import type Database from 'better-sqlite3';
import type { PairVector } from '../../src/ports.ts';

/** To be called inside every transaction that a search could notice. */
export function raiseRevision(db: Database.Database): void {
  db.prepare("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'").run();
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

/** ISO time of this moment. */
export function now(): string {
  return new Date().toISOString();
}
