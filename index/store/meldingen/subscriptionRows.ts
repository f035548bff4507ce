import type Database from 'better-sqlite3';
import type { Abonnement, Eigenaar, NewAbonnement, Wens } from '../../../src/meldingStore.ts';
import { readWens } from '../storedShapes.ts';
import { bestemmingKey, parseBestemming } from './bestemmingKey.ts';

interface Row {
  readonly id: number;
  readonly bestemming: string;
  readonly maker_id: string;
  readonly role_id: string | null;
  readonly wens: string;
  readonly frequentie: Abonnement['frequentie'];
  readonly staat: Abonnement['staat'];
  readonly reden: string | null;
  readonly after_event: number;
  readonly created_at: number;
  readonly waiting: number;
}

const SELECT = `
  SELECT a.*, (
    SELECT count(*) FROM reden r JOIN melding m ON m.id = r.melding_id
      JOIN brief b ON b.id = r.brief_id AND b.is_withdrawn = 0 AND b.is_quarantined = 0
    WHERE r.abonnement_id = a.id AND m.staat IN ('wacht', 'bezig')
      AND m.soort IN ('brief', 'overzicht')
  ) AS waiting
  FROM abonnement a`;

/** The subscriptions that `condition` (SQL of our own) chooses, as they were made. */
function readSubscriptions(
  db: Database.Database,
  condition: string,
  values: readonly (string | number)[],
): readonly Abonnement[] {
  return db
    .prepare<(string | number)[], Row>(`${SELECT} WHERE ${condition} ORDER BY a.id`)
    .all(...values)
    .map(toSubscription);
}

/** Those of one owner, or all. */
export function readOwned(
  db: Database.Database,
  owner: Eigenaar | undefined,
): readonly Abonnement[] {
  if (!owner) return readSubscriptions(db, '1', []);
  return 'userId' in owner
    ? readSubscriptions(db, 'a.bestemming = ?', [`dm:${owner.userId}`])
    : readSubscriptions(db, 'a.guild_id = ?', [owner.guildId]);
}

/** To be called inside a transaction. @returns null when the owner has `most` already. */
export function insertSubscription(
  db: Database.Database,
  wish: NewAbonnement,
  most: number,
): Abonnement | null {
  const { bestemming, makerId, roleId, frequentie } = wish;
  const isDm = bestemming.kind === 'dm';
  const owner = isDm ? { userId: bestemming.userId } : { guildId: bestemming.guildId };
  if (readOwned(db, owner).length >= most) return null;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO abonnement
         (bestemming, guild_id, maker_id, role_id, wens, frequentie, after_event, created_at)
       VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM gebeurtenis), ?)`,
    )
    .run(
      bestemmingKey(bestemming),
      isDm ? null : bestemming.guildId,
      makerId,
      roleId,
      JSON.stringify(toWens(wish)),
      frequentie,
      Date.now(),
    );
  return readSubscriptions(db, 'a.id = ?', [Number(lastInsertRowid)])[0] ?? null;
}

/** To be called inside a transaction. */
export function deleteSubscription(db: Database.Database, id: number): void {
  db.prepare('DELETE FROM abonnement WHERE id = ?').run(id);
  dropUnwanted(db);
}

/** Lets go of what waits for nobody any more; to be called inside a transaction. */
export function dropUnwanted(db: Database.Database): void {
  db.prepare(
    `UPDATE melding SET staat = 'vervallen', code = 'gestopt'
     WHERE staat = 'wacht' AND soort IN ('brief', 'overzicht', 'correctie')
       AND NOT EXISTS (SELECT 1 FROM reden r WHERE r.melding_id = melding.id)`,
  ).run();
}

/** To be called inside a transaction. */
export function setState(db: Database.Database, id: number, staat: 'actief' | 'gepauzeerd'): void {
  db.prepare('UPDATE abonnement SET staat = ?, reden = NULL, is_told = 1 WHERE id = ?').run(
    staat,
    id,
  );
  if (staat !== 'actief') return;
  db.prepare(
    `UPDATE melding SET is_bundled = 0,
       due = min(due, (SELECT at FROM gebeurtenis g WHERE g.id = melding.event_id))
     WHERE staat = 'wacht' AND soort = 'brief' AND event_id IS NOT NULL AND id IN (
       SELECT r.melding_id FROM reden r JOIN abonnement a ON a.id = r.abonnement_id
       WHERE a.id = ? AND a.frequentie = 'meteen')`,
  ).run(id);
}

export function readUntold(db: Database.Database, makerId: string): readonly Abonnement[] {
  return readSubscriptions(db, "a.maker_id = ? AND a.is_told = 0 AND a.staat = 'uit'", [makerId]);
}

/** To be called inside a transaction. */
export function markTold(db: Database.Database, ids: readonly number[]): void {
  const mark = db.prepare('UPDATE abonnement SET is_told = 1 WHERE id = ?');
  for (const id of ids) mark.run(id);
}

function toWens({ woorden, onderwerp, vraagsteller, volgt }: Wens): Wens {
  return { woorden, onderwerp, vraagsteller, volgt };
}

function toSubscription(row: Row): Abonnement {
  const wens = readWens(row.wens);
  return {
    ...wens,
    id: row.id,
    bestemming: parseBestemming(row.bestemming),
    makerId: row.maker_id,
    roleId: row.role_id,
    frequentie: row.frequentie,
    staat: row.staat,
    reden: row.reden,
    after: row.after_event,
    createdAt: row.created_at,
    waiting: row.waiting,
  };
}
