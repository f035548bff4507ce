import type Database from 'better-sqlite3';
import type { Melding, MeldingStaat } from '../../../src/meldingStore.ts';
import { isShown } from './noteEvent.ts';

/** See `Outbox.withoutHeld`; to be called inside a transaction. */
export function unbundleHeld(db: Database.Database, overzicht: Melding): Melding {
  const held = heldLetters(db, overzicht.id);
  const hidden = overzicht.brieven.map(({ briefId }) => briefId).filter((id) => !isShown(db, id));
  const unwanted = overzicht.brieven.flatMap((each) =>
    each.redenen.length > 0 ? [] : each.briefId,
  );
  const released = [
    ...hidden.filter((briefId) => release(db, overzicht.id, { briefId, ...GONE })),
    ...held.filter((briefId) => release(db, overzicht.id, { briefId, ...HELD })),
    ...unwanted.filter((briefId) => release(db, overzicht.id, { briefId, ...STOPPED })),
  ];
  const brieven = overzicht.brieven.filter(({ briefId }) => !released.includes(briefId));
  return { ...overzicht, brieven };
}

interface Released {
  readonly briefId: number;
  readonly staat: MeldingStaat;
  readonly code: string | null;
}

const HELD = { staat: 'wacht', code: null } as const;
/** As one that was gone when its turn came: it waits again when it is back. */
const GONE = { staat: 'vervallen', code: 'brief weg' } as const;

const STOPPED = { staat: 'vervallen', code: 'gestopt' } as const;

/** Makes a letter a message of its own again. @returns false when it never was one. */
function release(
  db: Database.Database,
  overzichtId: number,
  { briefId, staat, code }: Released,
): boolean {
  const own = db
    .prepare<[number, number, number], { id: number }>(
      `SELECT m.id FROM melding m JOIN melding_brief mb ON mb.melding_id = m.id
       WHERE mb.brief_id = ? AND m.id < ? AND m.soort = 'brief' AND m.code = 'gebundeld'
         AND m.bestemming = (SELECT bestemming FROM melding WHERE id = ?)
       ORDER BY m.id DESC`,
    )
    .get(briefId, overzichtId, overzichtId);
  if (!own) return false;
  db.prepare('UPDATE melding SET staat = ?, code = ? WHERE id = ?').run(staat, code, own.id);
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
