import type Database from 'better-sqlite3';

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** A statement that is compiled once: for those that are asked for each letter or each question. */
export function prepared<Given extends unknown[], Row = unknown>(
  db: Database.Database,
  sql: string,
): Database.Statement<Given, Row> {
  const own = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, own);
  const known = own.get(sql) ?? db.prepare(sql);
  own.set(sql, known);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it gives and takes is the caller's to say, as with `prepare`
  return known as Database.Statement<Given, Row>;
}
