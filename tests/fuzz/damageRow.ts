import type Database from 'better-sqlite3';
import { bendJson } from './bendJson.ts';
import { bend, pick, strangeText } from './strings.ts';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

const JSON_COLUMNS = new Set(['parsed', 'pair', 'changes', 'wens']);

/** Every column of every table of ours. */
export function listColumns(db: Database.Database): readonly Column[] {
  return db
    .prepare<[], Column>(
      `SELECT m.name AS "table", c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`,
    )
    .all();
}

/** Puts something else in one column of one row, as far as SQLite allows it. @returns what, for people. */
export function damageRow(
  random: () => number,
  db: Database.Database,
  columns: readonly Column[],
): string | null {
  const isJson = random() < 0.6;
  const some = columns.filter(({ name }) => JSON_COLUMNS.has(name) === isJson);
  const column = some[Math.floor(random() * some.length)];
  if (!column) return null;
  const { table, name } = column;
  const values = db.prepare(`SELECT "${name}" FROM "${table}"`).pluck().all();
  const old = values[Math.floor(random() * values.length)];
  const fresh = otherValue(random, column, old);
  try {
    const sql = `UPDATE "${table}" SET "${name}" = ${fresh === BROKEN ? "CAST(x'C3286100FF' AS TEXT)" : '?'} WHERE "${name}" IS ?`;
    db.prepare(sql).run(...(fresh === BROKEN ? [old] : [fresh, old]));
  } catch {
    return null; // SQLite's own checks refuse it.
  }
  const shown = typeof fresh === 'symbol' ? 'broken UTF-8' : JSON.stringify(fresh);
  return `${table}.${name} = ${shown.slice(0, 2000)}`;
}

/** Bytes that are no UTF-8, in a column of text. */
const BROKEN = Symbol('broken');

function otherValue(random: () => number, { name, type }: Column, old: unknown) {
  if (JSON_COLUMNS.has(name) && typeof old === 'string') return bendJson(random, old);
  if (random() < 0.05) return null;
  if (type === 'INTEGER') return pick(random, [-1, 0, 1, 2, 1e15, -1e15, 9e15, 7], 0);
  if (type === 'BLOB') return Buffer.alloc(pick(random, [0, 1, 3, 4, 127, 256, 4096], 0), 0xff);
  if (random() < 0.1) return BROKEN;
  return random() < 0.5 ? strangeText(random) : bend(random, String(old));
}
