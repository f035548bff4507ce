import type Database from 'better-sqlite3';
import type { SentPlace } from '../../../src/meldingStore.ts';
import { insertMelding, type MeldingRow } from './meldingRows.ts';
import { dropUnwanted } from './subscriptionRows.ts';

/** See `Outbox.sent`; to be called inside a transaction. */
export function noteSent(
  db: Database.Database,
  id: number,
  { channelId, messageId, now }: SentPlace & { readonly now: number },
): void {
  db.prepare(
    `UPDATE melding SET staat = 'verzonden', channel_id = ?, message_id = ?, sent_at = ?, code = NULL
     WHERE id = ?`,
  ).run(channelId, messageId, now, id);
  db.prepare(
    `UPDATE abonnement SET is_told = 1 WHERE EXISTS (
       SELECT 1 FROM melding m WHERE m.id = ? AND m.soort = 'uitgezet'
         AND m.about = abonnement.bestemming AND m.bestemming = 'dm:' || abonnement.maker_id)`,
  ).run(id);
}

/** See `Outbox.retry`. */
export function noteRetry(
  db: Database.Database,
  id: number,
  { due, code, isUnsent }: { due: number; code: string; isUnsent: boolean },
): void {
  const state = isUnsent ? "staat = 'wacht', since = NULL," : '';
  db.prepare(`UPDATE melding SET ${state} due = ?, code = ? WHERE id = ?`).run(due, code, id);
  // Who wanted it may have stopped while it was tried.
  if (isUnsent) dropUnwanted(db);
}

/** See `Outbox.turnOff`; to be called inside a transaction. */
export function turnOff(
  db: Database.Database,
  id: number,
  fault: { readonly code: string; readonly isUnsent: boolean; readonly due: number },
): void {
  const row = db.prepare<[number], MeldingRow>('SELECT * FROM melding WHERE id = ?').get(id);
  if (!row) return;
  const { code, isUnsent } = fault;
  noteRetry(db, id, { code, isUnsent, due: isUnsent ? row.due : fault.due });
  const makers = db
    .prepare<[string, string], { maker_id: string }>(
      `UPDATE abonnement SET staat = 'uit', reden = ?, is_told = 0
       WHERE bestemming = ? AND staat = 'actief' RETURNING maker_id`,
    )
    .all(code, row.bestemming)
    .map(({ maker_id: maker }) => maker);
  // Of a closed DM nobody can be told by DM.
  if (row.bestemming.startsWith('dm:')) return;
  for (const maker of new Set(makers)) {
    const key = `uitgezet:${id}:${row.attempts}:${maker}`;
    const about = row.bestemming;
    insertMelding(db, { key, kind: 'uitgezet', bestemming: `dm:${maker}`, due: row.due, about });
  }
}
