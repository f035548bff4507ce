import type Database from 'better-sqlite3';
import type { Bestemming, Melding } from '../../../src/meldingStore.ts';
import { bestemmingKey, parseBestemming } from './bestemmingKey.ts';
import { insertMelding, readMelding } from './meldingRows.ts';
import { copyBrief } from './planRows.ts';

/** With more letters at once than this a destination gets one message that lists them. */
const SINGLE = 5;

/**
 * A message that is not held: an edit is made whatever became of the
 * subscription, for what it takes away must go; a paused one keeps the others.
 */
export const FREE = `(m.soort IN ('bewerking', 'uitgezet') OR EXISTS (
  SELECT 1 FROM reden r JOIN abonnement a ON a.id = r.abonnement_id
  WHERE r.melding_id = m.id AND a.staat = 'actief'))`;

/**
 * In milliseconds: longer than any message is made to wait. What is due later than that
 * was queued before the clock was set back, and would wait until it is there again.
 */
const LONGEST_AHEAD = 8 * 24 * 3600 * 1000;
const IS_TIME = `(m.due - ?) NOT BETWEEN 1 AND ${LONGEST_AHEAD}`;

/**
 * Due and not held, or perhaps sent already and to be looked after. It names the states as
 * the index does: this is asked every second, and what was sent stays in the table for years.
 */
const DUE = `m.staat IN ('wacht', 'bezig') AND ${IS_TIME} AND (m.staat = 'bezig' OR (m.staat = 'wacht' AND ${FREE}))`;

/** See `Outbox.dueDestinations`. */
export function readDue(db: Database.Database, now: number): readonly Bestemming[] {
  return db
    .prepare<[number], { bestemming: string }>(
      `SELECT m.bestemming FROM melding m WHERE ${DUE}
       GROUP BY m.bestemming ORDER BY min(m.due)`,
    )
    .all(now)
    .map(({ bestemming }) => parseBestemming(bestemming));
}

/** See `Outbox.claim`; to be called inside a transaction. */
export function claimRow(
  db: Database.Database,
  bestemming: Bestemming,
  now: number,
): Melding | null {
  const key = bestemmingKey(bestemming);
  const open = readMelding(db, "m.bestemming = ? AND m.staat = 'bezig' ORDER BY m.id", [key]);
  if (!open) bundleDue(db, key, now);
  const next = open ?? readMelding(db, `m.bestemming = ? AND ${DUE} ORDER BY m.id`, [key, now]);
  if (!next || (open && !isDue(db, open.id, now))) return null;
  db.prepare(
    `UPDATE melding SET staat = 'bezig', attempts = attempts + 1, since = coalesce(since, ?)
     WHERE id = ?`,
  ).run(now, next.id);
  // As it was before: whether it may have been sent is what the sender must know.
  return { ...next, attempts: next.attempts + 1 };
}

function isDue(db: Database.Database, id: number, now: number): boolean {
  const due = db.prepare(`SELECT 1 FROM melding m WHERE m.id = ? AND ${IS_TIME}`);
  return due.get(id, now) !== undefined;
}

interface Bundled {
  readonly id: number;
  readonly is_bundled: number;
  readonly due: number;
  readonly event_id: number;
  readonly brief_id: number;
}

/** Makes one message of the letters that are due together; to be called inside a transaction. */
export function bundleDue(db: Database.Database, bestemming: string, now: number): void {
  const due = db
    .prepare<[string, number], Bundled>(
      `SELECT m.id, m.is_bundled, m.due, m.event_id, mb.brief_id
       FROM melding m JOIN melding_brief mb ON mb.melding_id = m.id
       WHERE m.bestemming = ? AND m.soort = 'brief' AND m.staat = 'wacht' AND ${DUE} ORDER BY m.id`,
    )
    .all(bestemming, now);
  const bundled = due.filter((row) => row.is_bundled === 1);
  const together = due.length > SINGLE ? due : bundled;
  const [first] = together;
  const last = together.at(-1);
  if (!first || !last || together.length < 2) return;
  const key = `overzicht:${bestemming}:${first.id}-${last.id}-${together.length}`;
  const eventId = Math.max(...together.map((row) => row.event_id));
  const id = insertMelding(db, { key, kind: 'overzicht', bestemming, due: first.due, eventId });
  if (id === null) return;
  for (const row of together) {
    copyBrief(db, { from: row.id, to: id, briefId: row.brief_id });
    db.prepare("UPDATE melding SET staat = 'vervallen', code = 'gebundeld' WHERE id = ?").run(
      row.id,
    );
  }
}
