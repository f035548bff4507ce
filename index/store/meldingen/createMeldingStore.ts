import type Database from 'better-sqlite3';
import type { MeldingStore } from '../../../src/meldingStore.ts';
import { claimRow, readDue } from './claimRow.ts';
import { readEvents, readMelding } from './meldingRows.ts';
import { planRows } from './planRows.ts';
import { readOverview } from './readOverview.ts';
import { unbundleHeld } from './unbundleHeld.ts';
import { noteRetry, noteSent, turnOff } from './settleRows.ts';
import {
  deleteSubscription,
  insertSubscription,
  readOwned,
  markTold,
  readUntold,
  setState,
} from './subscriptionRows.ts';

/** Subscriptions, events and the outbox, in the database of the letters; every change is one transaction. */
export function createMeldingStore(db: Database.Database): MeldingStore {
  const whole = <T>(change: () => T): T => db.transaction(change).immediate();
  return {
    subscribe: async (wish, most) => whole(() => insertSubscription(db, wish, most)),
    subscriptions: async (owner) => readOwned(db, owner),
    setState: async (id, staat) => whole(() => setState(db, id, staat)),
    unsubscribe: async (id) => {
      whole(() => deleteSubscription(db, id));
      // What was written before stands in the log beside the database until it is folded in.
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    untold: async (makerId) => readUntold(db, makerId),
    markTold: async (ids) => whole(() => markTold(db, ids)),
    unplanned: async () => readEvents(db, 'is_planned = 0'),
    plan: async (events, items) => whole(() => planRows(db, events, items)),
    dueDestinations: async (now) => readDue(db, now),
    claim: async (bestemming, now) => whole(() => claimRow(db, bestemming, now)),
    withoutHeld: async (melding) =>
      melding.kind === 'overzicht' ? whole(() => unbundleHeld(db, melding)) : melding,
    sent: async (id, place, now) => whole(() => noteSent(db, id, { ...place, now })),
    retry: async (id, due, fault) => whole(() => noteRetry(db, id, { due, ...fault })),
    drop: async (id, staat, code) => {
      db.prepare('UPDATE melding SET staat = ?, code = ? WHERE id = ?').run(staat, code, id);
    },
    turnOff: async (id, fault) => whole(() => turnOff(db, id, fault)),
    byNonce: async (nonce) => readMelding(db, 'm.nonce = ?', [nonce]),
    overview: async () => readOverview(db),
  };
}
