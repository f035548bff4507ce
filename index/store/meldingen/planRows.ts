import type Database from 'better-sqlite3';
import type { Gebeurtenis, PlannedItem } from '../../../src/meldingStore.ts';
import { bestemmingKey } from './bestemmingKey.ts';
import { HAS_WORDS, insertMelding, readEvents, readMelding } from './meldingRows.ts';
import { dropUnwanted } from './subscriptionRows.ts';

/** See `EventLog.plan`; to be called inside a transaction. */
export function planRows(
  db: Database.Database,
  events: readonly Gebeurtenis[],
  items: readonly PlannedItem[],
): void {
  const open = readEvents(db, 'is_planned = 0');
  const taken = events.filter(({ id }) => open.some((event) => event.id === id));
  dropUnwanted(db);
  // First what was sent before, for an item of now needs no correction of now.
  for (const event of taken) followUp(db, event);
  for (const item of items) {
    if (taken.some(({ id }) => id === item.eventId)) queueItem(db, item);
  }
  for (const { id } of taken) {
    db.prepare('UPDATE gebeurtenis SET is_planned = 1 WHERE id = ?').run(id);
  }
}

const EDIT = ['bewerking'] as const;
const BOTH = ['bewerking', 'correctie'] as const;

/** Queues what a change of a letter means for the messages that showed it. */
function followUp(db: Database.Database, event: Gebeurtenis): void {
  if (event.kind === 'hersteld') revive(db, event);
  const shown = db
    .prepare<[number], { id: number; bestemming: string; isWanted: number }>(
      `SELECT m.id, m.bestemming, EXISTS (SELECT 1 FROM reden r
         WHERE r.melding_id = m.id AND r.brief_id = mb.brief_id) AS isWanted
       FROM melding m JOIN melding_brief mb ON mb.melding_id = m.id
       WHERE mb.brief_id = ? AND m.soort IN ('brief', 'overzicht')
         AND m.staat IN ('bezig', 'verzonden')`,
    )
    .all(event.briefId);
  const { added, removed, changed } = event.changes;
  const isTold = [added, removed, changed].flat().length > 0;
  for (const { id: targetId, bestemming, isWanted } of shown) {
    const isReplied = isTold && isWanted === 1;
    for (const kind of isReplied ? BOTH : EDIT) {
      const key = `${kind}:${targetId}:${event.id}`;
      const row = { key, kind, bestemming, due: event.at, targetId, eventId: event.id };
      const id = insertMelding(db, row);
      if (id !== null) copyBrief(db, { from: targetId, to: id, briefId: event.briefId });
    }
  }
}

/** A letter that was gone when its turn came is back. */
function revive(db: Database.Database, { briefId }: Gebeurtenis): void {
  db.prepare(
    `UPDATE melding SET staat = 'wacht', code = NULL
     WHERE soort IN ('brief', 'overzicht', 'correctie') AND staat = 'vervallen' AND code = 'brief weg'
       AND id IN (SELECT melding_id FROM melding_brief WHERE brief_id = ?)
       AND id IN (SELECT melding_id FROM reden)`,
  ).run(briefId);
}

/** Puts a letter of one message, with its reasons, in another. */
export function copyBrief(
  db: Database.Database,
  { from, to, briefId }: { readonly from: number; readonly to: number; readonly briefId: number },
): void {
  db.prepare(
    `INSERT INTO melding_brief SELECT ?, brief_id, kenmerk FROM melding_brief
     WHERE melding_id = ? AND brief_id = ?`,
  ).run(to, from, briefId);
  db.prepare(
    `INSERT INTO reden SELECT ?, brief_id, abonnement_id, nr FROM reden
     WHERE melding_id = ? AND brief_id = ?`,
  ).run(to, from, briefId);
}

/** A letter is told once at a destination; while it waits, more reasons may come with it. */
function queueItem(db: Database.Database, item: PlannedItem): void {
  const bestemming = bestemmingKey(item.bestemming);
  const redenen = item.redenen.filter(({ abonnementId }) => exists(db, abonnementId));
  if (redenen.length === 0) return;
  const { briefId, due, isBundled, eventId } = item;
  const key = `brief:${bestemming}:${briefId}`;
  const id =
    insertMelding(db, { key, kind: 'brief', bestemming, due, isBundled, eventId }) ??
    hasten(db, key, item) ??
    correct(db, bestemming, item);
  if (id === null) return;
  db.prepare(
    `INSERT INTO melding_brief SELECT ?, id, kenmerk FROM brief WHERE id = ?
     ON CONFLICT DO NOTHING`,
  ).run(id, briefId);
  for (const { abonnementId, nr } of redenen) {
    db.prepare(
      `INSERT INTO reden (melding_id, brief_id, abonnement_id, nr) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET nr = excluded.nr`,
    ).run(id, briefId, abonnementId, nr);
  }
}

interface HastenValues {
  readonly due: number;
  readonly isBundled: number;
  readonly key: string;
  readonly eventId: number;
}

/** @returns the id of the one that waits, or was dropped before it was sent; null when there is none. */
function hasten(
  db: Database.Database,
  key: string,
  { due, isBundled, eventId }: PlannedItem,
): number | null {
  const row = db
    .prepare<[HastenValues], { id: number }>(
      `UPDATE melding SET staat = 'wacht', code = NULL,
         due = CASE WHEN ${IS_ACTIVE} THEN min(due, :due) ELSE :due END,
         is_bundled = CASE WHEN ${IS_ACTIVE} THEN min(is_bundled, :isBundled) ELSE :isBundled END,
         event_id = CASE WHEN code = 'gestopt' THEN :eventId ELSE event_id END
       WHERE sleutel = :key AND (staat = 'wacht'
         OR (staat = 'vervallen' AND code IN ('gestopt', 'brief weg'))) RETURNING id`,
    )
    .get({ due, isBundled: isBundled ? 1 : 0, key, eventId });
  return row?.id ?? null;
}

/** What was due for subscriptions that are paused makes nothing come sooner. */
const IS_ACTIVE = `EXISTS (SELECT 1 FROM reden r JOIN abonnement a ON a.id = r.abonnement_id
  WHERE r.melding_id = melding.id AND a.staat = 'actief')`;

/**
 * A letter that stands there already, told for a subscription that was paused or stopped
 * since: who asked for its new words hears of them in a reply. @returns null for an event without.
 */
function correct(
  db: Database.Database,
  bestemming: string,
  { briefId, eventId, due }: PlannedItem,
): number | null {
  const target = db
    .prepare<[number, number, string], { id: number }>(
      `SELECT m.id FROM melding m JOIN melding_brief mb ON mb.melding_id = m.id
         JOIN gebeurtenis n ON n.id = ? AND ${HAS_WORDS}
       WHERE mb.brief_id = ? AND m.bestemming = ? AND m.soort IN ('brief', 'overzicht')
         AND m.staat IN ('bezig', 'verzonden') ORDER BY m.id DESC`,
    )
    .get(eventId, briefId, bestemming);
  if (!target) return null;
  const key = `correctie:${target.id}:${eventId}`;
  const row = { key, kind: 'correctie' as const, bestemming, due, targetId: target.id, eventId };
  return insertMelding(db, row) ?? readMelding(db, 'm.sleutel = ?', [key])?.id ?? null;
}

function exists(db: Database.Database, id: number): boolean {
  return db.prepare<[number]>('SELECT 1 FROM abonnement WHERE id = ?').get(id) !== undefined;
}
