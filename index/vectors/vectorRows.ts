import type Database from 'better-sqlite3';
import { formatCitation } from '../../src/core/citation.ts';
import type { VectorKind } from '../../src/liveIndex.ts';
import { prepared } from '../store/prepared.ts';
import { VISIBLE } from '../store/readRows.ts';

/** One stored vector, the letter that it is of and the pair that it finds. */
export interface VectorPlace {
  readonly id: number;
  readonly briefId: number;
  readonly pairId: number;
  readonly kind: VectorKind;
  readonly part: number;
}

/** Enough to cite, no text. */
export interface VectorRow extends VectorPlace {
  readonly citation: string;
}

const JOINED = `vector v JOIN paar p ON p.id = v.paar_id JOIN brief b ON b.id = p.brief_id
  WHERE ${VISIBLE}`;
const PLACE = 'v.id, p.brief_id AS briefId, v.paar_id AS pairId, v.kind, v.part';

/** The vectors of pairs with an id from `first` up to `end`, exclusive, of letters that may be shown. */
export function readVectorPlaces(
  db: Database.Database,
  first: number,
  end: number,
): readonly VectorPlace[] {
  // As lists: objects take better-sqlite3 twice as long.
  return prepared<[number, number], [number, number, number, VectorKind, number]>(
    db,
    `SELECT ${PLACE} FROM ${JOINED} AND p.id >= ? AND p.id < ?`,
  )
    .raw()
    .all(first, end)
    .map(([id, briefId, pairId, kind, part]) => ({ id, briefId, pairId, kind, part }));
}

/** Which of the ranges of `size` ids (0: those below `size`) have a pair, in their order. */
export function pairRanges(db: Database.Database, size: number): readonly number[] {
  return db
    .prepare<[number], { at: number }>(
      'SELECT DISTINCT id / CAST(? AS INTEGER) AS at FROM paar ORDER BY at',
    )
    .all(size)
    .map(({ at }) => at);
}

/** The vectors of one letter; none when it may not be shown. */
export function readLetterVectors(db: Database.Database, briefId: number): readonly VectorRow[] {
  return prepared<[number], VectorPlace & { readonly kenmerk: string; readonly nr: string }>(
    db,
    `SELECT ${PLACE}, b.kenmerk, p.nr FROM ${JOINED} AND b.id = ? ORDER BY v.id`,
  )
    .all(briefId)
    .map(({ kenmerk, nr, ...place }) => ({ ...place, citation: formatCitation({ kenmerk, nr }) }));
}

/** How many vectors the letters that may be shown have. */
export function countVectors(db: Database.Database): number {
  const row = db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${JOINED}`).get();
  return row?.count ?? 0;
}

/** The numbers of vectors, in the order of `ids`. @throws RangeError when there is no such vector. */
export function readVectors(db: Database.Database, ids: readonly number[]): readonly number[][] {
  const read = prepared<[number], { embedding: Buffer }>(
    db,
    'SELECT embedding FROM vector WHERE id = ?',
  );
  return ids.map((id) => {
    const row = read.get(id);
    if (!row) throw new RangeError(`no vector with id ${id}`);
    const { buffer, byteOffset, byteLength } = new Uint8Array(row.embedding);
    return Array.from(new Float32Array(buffer, byteOffset, byteLength / 4));
  });
}
