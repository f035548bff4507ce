import type Database from 'better-sqlite3';
import { formatCitation } from '../../src/core/citation.ts';
import type { VectorKind } from '../../src/ports.ts';
import { VISIBLE } from '../store/readRows.ts';

/** One stored vector, the letter that it is of and the pair that it finds. */
export interface VectorRow {
  readonly id: number;
  readonly briefId: number;
  readonly metadata: VectorMetadata;
}

/** What a document in the vector store carries: enough to cite, no text. */
interface VectorMetadata {
  readonly pairId: number;
  readonly kind: VectorKind;
  readonly part: number;
  readonly citation: string;
}

interface Row {
  readonly id: number;
  readonly paar_id: number;
  readonly brief_id: number;
  readonly kind: VectorKind;
  readonly part: number;
  readonly kenmerk: string;
  readonly nr: string;
}

const JOINED = `vector v JOIN paar p ON p.id = v.paar_id JOIN brief b ON b.id = p.brief_id
  WHERE ${VISIBLE}`;
const SELECTED = `SELECT v.id, v.paar_id, p.brief_id, v.kind, v.part, b.kenmerk, p.nr FROM ${JOINED}`;

/** At most `limit` vectors with a higher id than `after`, of all letters that may be shown. */
export function readVectorRows(
  db: Database.Database,
  after: number,
  limit: number,
): readonly VectorRow[] {
  return db
    .prepare<[number, number], Row>(`${SELECTED} AND v.id > ? ORDER BY v.id LIMIT ?`)
    .all(after, limit)
    .map(toVectorRow);
}

/** The vectors of one letter; none when it may not be shown. */
export function readLetterVectors(db: Database.Database, briefId: number): readonly VectorRow[] {
  return db
    .prepare<[number], Row>(`${SELECTED} AND b.id = ? ORDER BY v.id`)
    .all(briefId)
    .map(toVectorRow);
}

/** How many vectors the letters that may be shown have. */
export function countVectors(db: Database.Database): number {
  const row = db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${JOINED}`).get();
  return row?.count ?? 0;
}

/** The numbers of one vector. @throws RangeError when there is no such vector. */
export function readVector(db: Database.Database, id: number): number[] {
  const row = db
    .prepare<[number], { embedding: Buffer }>('SELECT embedding FROM vector WHERE id = ?')
    .get(id);
  if (!row) throw new RangeError(`no vector with id ${id}`);
  const { buffer, byteOffset, byteLength } = new Uint8Array(row.embedding);
  return Array.from(new Float32Array(buffer, byteOffset, byteLength / 4));
}

function toVectorRow(row: Row): VectorRow {
  const citation = formatCitation({ kenmerk: row.kenmerk, nr: row.nr });
  const { paar_id: pairId, kind, part } = row;
  return { id: row.id, briefId: row.brief_id, metadata: { pairId, kind, part, citation } };
}
