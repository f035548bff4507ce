import type Database from 'better-sqlite3';

/** Where a copy says when it was made, in milliseconds since 1970. */
export const MADE_AT = 'reservekopie';

/** How many letters a database of any schema holds. */
export function countLetters(db: Database.Database): number {
  return Number(db.prepare('SELECT count(*) FROM brief').pluck().get());
}
