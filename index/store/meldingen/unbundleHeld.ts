import type Database from 'better-sqlite3';
import type { Melding } from '../../../src/meldingStore.ts';

/** See `Outbox.withoutHeld`; to be called inside a transaction. */
export function unbundleHeld(db: Database.Database, overzicht: Melding): Melding {
  const held = heldLetters(db, overzicht.id).filter((briefId) =>
    release(db, overzicht.id, briefId),
  );
  const brieven = overzicht.brieven.filter(({ briefId }) => !held.includes(briefId));
  return { ...overzicht, brieven };
}

/** Lets a letter wait by itself again. @returns false when it never did. */
function release(db: Database.Database, overzichtId: number, briefId: number): boolean {
  const own = db
    .prepare<[number, number, number], { id: number }>(
      `SELECT m.id FROM melding m JOIN melding_brief mb ON mb.melding_id = m.id
       WHERE mb.brief_id = ? AND m.id < ? AND m.soort = 'brief' AND m.code = 'gebundeld'
         AND m.bestemming = (SELECT bestemming FROM melding WHERE id = ?)
       ORDER BY m.id DESC`,
    )
    .get(briefId, overzichtId, overzichtId);
  if (!own) return false;
  db.prepare("UPDATE melding SET staat = 'wacht', code = NULL WHERE id = ?").run(own.id);
  for (const table of ['melding_brief', 'reden']) {
    db.prepare(`DELETE FROM ${table} WHERE melding_id = ? AND brief_id = ?`).run(
      overzichtId,
      briefId,
    );
  }
  return true;
}

/** The letters that no active subscription wants and another one still does. */
function heldLetters(db: Database.Database, overzichtId: number): readonly number[] {
  return db
    .prepare<[number], { brief_id: number }>(
      `SELECT r.brief_id FROM reden r JOIN abonnement a ON a.id = r.abonnement_id
       WHERE r.melding_id = ? GROUP BY r.brief_id HAVING max(a.staat = 'actief') = 0`,
    )
    .all(overzichtId)
    .map((row) => row.brief_id);
}
