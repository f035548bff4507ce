import type Database from 'better-sqlite3';
import { bundleDue, readDue } from './claimRow.ts';
import { bestemmingKey } from './bestemmingKey.ts';

/** Numbers given after the copy was made may stand in messages; they are not given again. */
const NUMBERS_LEFT_FREE = 1_000_000;

/**
 * Makes the outbox of an older copy fit to go on with: what was due since may have
 * been sent, so it is marked to be looked for in the channel first.
 *
 * @param since when the copy was made, and `now`: milliseconds since 1970.
 */
export function settleRestored(db: Database.Database, since: number, now: number): void {
  for (const bestemming of readDue(db, now)) bundleDue(db, bestemmingKey(bestemming), now);
  db.prepare(
    `UPDATE melding SET staat = 'bezig', since = coalesce(since, ?)
     WHERE staat = 'wacht' AND due <= ?`,
  ).run(since, now);
  db.prepare(
    "UPDATE sqlite_sequence SET seq = seq + ? WHERE name IN ('brief', 'melding', 'gebeurtenis', 'abonnement')",
  ).run(NUMBERS_LEFT_FREE);
}
