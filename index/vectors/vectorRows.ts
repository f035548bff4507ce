import type Database from 'better-sqlite3';
import type { Pair } from '../../src/core/brief.ts';
import { formatCitation } from '../../src/core/citation.ts';
import type { VectorKind } from '../../src/ports.ts';
import { VISIBLE } from '../store/readRows.ts';

/** One stored vector and the pair that it finds. */
export interface VectorRow {
  readonly id: number;
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
  readonly kind: VectorKind;
  readonly part: number;
  readonly kenmerk: string;
  readonly pair: string;
}

/** The vectors of all letters that are not withdrawn. */
export function readVectorRows(db: Database.Database): readonly VectorRow[] {
  const rows = db
    .prepare<[], Row>(
      `SELECT v.id, v.paar_id, v.kind, v.part, b.kenmerk, p.pair FROM vector v
       JOIN paar p ON p.id = v.paar_id JOIN brief b ON b.id = p.brief_id
       WHERE ${VISIBLE} ORDER BY v.id`,
    )
    .all();
  return rows.map((row) => {
    const { nr }: Pair = JSON.parse(row.pair);
    const citation = formatCitation({ kenmerk: row.kenmerk, nr });
    return {
      id: row.id,
      metadata: { pairId: row.paar_id, kind: row.kind, part: row.part, citation },
    };
  });
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
