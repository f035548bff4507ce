import { describe, expect, it } from 'vitest';
import type {
  Bestemming,
  Gebeurtenis,
  MeldingStore,
  NewAbonnement,
} from '../../src/meldingStore.ts';
import { present } from '../discord/present.ts';

/** A store under test, and a hand to change letters. */
export interface MeldingHarness {
  readonly store: MeldingStore;
  /** Saves a letter, or another version of it. */
  save(name: string, vragen: readonly string[], isQuarantined?: boolean): Promise<string>;
  withdraw(kenmerk: string, isWithdrawn: boolean): Promise<void>;
  release(kenmerk: string): Promise<void>;
  remove(kenmerk: string, nr: string | null): Promise<void>;
}

const DM: Bestemming = { kind: 'dm', userId: '1' };
const CHANNEL: Bestemming = { kind: 'kanaal', guildId: '7', channelId: '8' };
const ALL: NewAbonnement = {
  bestemming: DM,
  makerId: '1',
  roleId: null,
  frequentie: 'meteen',
  woorden: null,
  onderwerp: null,
  vraagsteller: null,
  volgt: null,
};

const kinds = (events: readonly Gebeurtenis[]) => events.map(({ kind }) => kind);

/** Plans all events, as if every letter matched every subscription of `bestemming`. */
async function planAll(store: MeldingStore, bestemming = DM, due = 0, isBundled = false) {
  const events = await store.unplanned();
  const subscriptions = (await store.subscriptions()).filter(
    (each) => JSON.stringify(each.bestemming) === JSON.stringify(bestemming),
  );
  const redenen = subscriptions.map(({ id }) => ({ abonnementId: id, nr: '1' }));
  const items = events
    .filter(({ kind }) => kind === 'nieuw')
    .map(({ id: eventId, briefId }) => {
      return { bestemming, briefId, eventId, due, isBundled, redenen };
    });
  await store.plan(events, items);
}
const place = { channelId: 'k', messageId: 'b' };

/** What every store of subscriptions, events and the outbox keeps to. */
export function testMeldingStore(open: () => Promise<MeldingHarness>): void {
  describe('events', () => {
    it('tell what happened to a letter that people see', async () => {
      const { store, save, withdraw, remove } = await open();
      const kenmerk = await save('a', ['Wie betaalt?', 'Wanneer?']);
      await save('a', ['Wie betaalt dit?', 'Wanneer?', 'Waar?']);
      await withdraw(kenmerk, true);
      await withdraw(kenmerk, true);
      await withdraw(kenmerk, false);
      await remove(kenmerk, '3');
      await remove(kenmerk, null);
      const events = await store.unplanned();
      expect(kinds(events)).toEqual([
        'nieuw',
        'gewijzigd',
        'ingetrokken',
        'hersteld',
        'gewijzigd',
        'verwijderd',
      ]);
      expect(events[1]?.changes).toEqual({ added: ['3'], removed: [], changed: ['1'] });
      expect(events[4]?.changes).toEqual({ added: [], removed: ['3'], changed: [] });
    });

    it('say which of them last brought words', async () => {
      const { store, save, withdraw, remove } = await open();
      const kenmerk = await save('a', ['Wie betaalt?', 'Wanneer?']);
      await withdraw(kenmerk, true);
      await withdraw(kenmerk, false);
      await save('a', ['Wie betaalt dit?', 'Wanneer?']);
      await remove(kenmerk, '2');
      await withdraw(kenmerk, true);
      await withdraw(kenmerk, false);
      const events = await store.unplanned();
      const ids = events.map(({ id }) => id);
      expect(events.map(({ newsId }) => ids.indexOf(newsId))).toEqual([0, 0, 0, 3, 3, 3, 3]);
    });

    it('say nothing of a letter in quarantine before it is released, and then that it is new', async () => {
      const { store, save, release, remove, withdraw } = await open();
      const kenmerk = await save('a', ['Wie?', 'Wat?'], true);
      await remove(kenmerk, '2');
      await withdraw(kenmerk, true);
      await withdraw(kenmerk, false);
      expect(await store.unplanned()).toEqual([]);
      await release(kenmerk);
      expect(kinds(await store.unplanned())).toEqual(['nieuw']);
      await save('a', ['Wie?'], true);
      await release(kenmerk);
      expect(kinds(await store.unplanned())).toEqual(['nieuw', 'ingetrokken', 'hersteld']);
    });

    it('say that a letter is new when it is first shown, however it was hidden', async () => {
      const { store, save, release, withdraw } = await open();
      const kenmerk = await save('a', ['Wie?'], true);
      await withdraw(kenmerk, true);
      await release(kenmerk);
      expect(await store.unplanned()).toEqual([]);
      await withdraw(kenmerk, false);
      expect(kinds(await store.unplanned())).toEqual(['nieuw']);
    });
  });

  describe('subscriptions', () => {
    it('are given back as made, and hear of later events only', async () => {
      const { store, save } = await open();
      await save('a', ['Wie?']);
      const [event] = await store.unplanned();
      const wish = { ...ALL, woorden: 'bijstand', volgt: { kenmerk: '2024-04-08', nr: '1' } };
      const made = await store.subscribe(wish, 25);
      expect(made).toMatchObject({ ...wish, staat: 'actief', after: event?.id, waiting: 0 });
      expect(await store.subscriptions({ userId: '1' })).toEqual([made]);
      expect(await store.subscriptions({ userId: '2' })).toEqual([]);
      expect(await store.subscriptions({ guildId: '7' })).toEqual([]);
    });

    it('are at most so many for one owner, and their ids are never used again', async () => {
      const { store } = await open();
      const first = present(await store.subscribe(ALL, 2));
      const second = present(await store.subscribe(ALL, 2));
      expect(await store.subscribe(ALL, 2)).toBeNull();
      expect(await store.subscribe({ ...ALL, bestemming: CHANNEL }, 2)).not.toBeNull();
      await store.unsubscribe(second.id);
      const third = present(await store.subscribe(ALL, 2));
      expect(third.id).toBeGreaterThan(second.id + 1);
      expect((await store.subscriptions({ userId: '1' })).map(({ id }) => id)).toEqual([
        first.id,
        third.id,
      ]);
    });

    it('that are stopped take what waits for them alone along', async () => {
      const { store, save } = await open();
      const one = present(await store.subscribe(ALL, 25));
      const two = present(await store.subscribe(ALL, 25));
      await save('a', ['Wie?']);
      await planAll(store);
      await store.unsubscribe(one.id);
      expect((await store.subscriptions())[0]?.waiting).toBe(1);
      await store.unsubscribe(two.id);
      expect(await store.dueDestinations(10)).toEqual([]);
      expect((await store.overview()).meldingen).toMatchObject({ wacht: 0, vervallen: 1 });
    });

    it('that are paused keep what comes, and get it in one piece later', async () => {
      const { store, save } = await open();
      const { id } = present(await store.subscribe(ALL, 25));
      await store.setState(id, 'gepauzeerd');
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await save(name, [`${name}?`]);
      await planAll(store);
      expect(await store.dueDestinations(10)).toEqual([]);
      expect((await store.subscriptions())[0]?.waiting).toBe(6);
      await store.setState(id, 'actief');
      const claimed = present(await store.claim(DM, 10));
      expect(claimed).toMatchObject({ kind: 'overzicht' });
      expect(claimed.brieven).toHaveLength(6);
    });
  });

  describe('the outbox', () => {
    it('queues a letter once for a destination, however often it is planned', async () => {
      const { store, save } = await open();
      const { id } = present(await store.subscribe(ALL, 25));
      await save('a', ['Wie?']);
      const events = await store.unplanned();
      const [event] = events;
      const item = {
        bestemming: DM,
        briefId: event?.briefId ?? 0,
        eventId: event?.id ?? 0,
        due: 0,
        isBundled: false,
        redenen: [{ abonnementId: id, nr: '1' }],
      };
      await store.plan(events, [item, item]);
      await store.plan(events, [item]);
      expect(await store.unplanned()).toEqual([]);
      expect((await store.overview()).meldingen.wacht).toBe(1);
      const claimed = present(await store.claim(DM, 10));
      expect(claimed).toMatchObject({ kind: 'brief', staat: 'wacht', attempts: 1, target: null });
      expect(claimed.nonce).toMatch(/^[0-9a-f]{25}$/u);
      expect(claimed.brieven).toEqual([
        {
          briefId: 1,
          isChanged: false,
          kenmerk: '2024-04-08',
          redenen: [{ abonnementId: id, nr: '1' }],
          correctedAt: null,
        },
      ]);
      expect(await store.byNonce(claimed.nonce)).toMatchObject({ id: claimed.id, staat: 'bezig' });
    });

    it('gives one message at a time, the one that may have been sent first, and says so', async () => {
      const { store, save } = await open();
      await store.subscribe(ALL, 25);
      await save('a', ['Wie?']);
      await save('b', ['Wat?']);
      await planAll(store);
      const first = present(await store.claim(DM, 10));
      await store.retry(first.id, 50, { code: '502', isUnsent: false });
      expect(await store.claim(DM, 20)).toBeNull();
      const again = present(await store.claim(DM, 60));
      expect(again).toMatchObject({ id: first.id, staat: 'bezig', since: 10, attempts: 2 });
      await store.retry(first.id, 70, { code: '429', isUnsent: true });
      expect(await store.claim(DM, 80)).toMatchObject({
        id: first.id,
        staat: 'wacht',
        since: null,
      });
      await store.sent(first.id, place, 90);
      expect((await store.claim(DM, 90))?.id).not.toBe(first.id);
      expect(await store.overview()).toMatchObject({
        lastSent: 90,
        meldingen: { verzonden: 1, bezig: 1 },
      });
    });

    it('makes one message of what is bundled and due together', async () => {
      const { store, save } = await open();
      await store.subscribe(ALL, 25);
      await save('a', ['Wie?']);
      await save('b', ['Wat?']);
      await planAll(store, DM, 100, true);
      expect(await store.dueDestinations(99)).toEqual([]);
      const claimed = present(await store.claim(DM, 100));
      expect(claimed.kind).toBe('overzicht');
      expect(claimed.brieven.map(({ kenmerk }) => kenmerk)).toEqual(['2024-04-08', '2024-04-08b']);
      await store.sent(claimed.id, place, 100);
      expect(await store.dueDestinations(1000)).toEqual([]);
    });

    it('takes a letter that is hidden out of a list that was not sent, until it is back', async () => {
      const { store, save, withdraw } = await open();
      await store.subscribe(ALL, 25);
      await save('a', ['Wie?']);
      const second = await save('b', ['Wat?']);
      await planAll(store, DM, 100, true);
      await withdraw(second, true);
      const claimed = present(await store.claim(DM, 100));
      const due = await store.withoutHeld(claimed);
      expect(due.brieven.map(({ kenmerk }) => kenmerk)).toEqual(['2024-04-08']);
      await store.sent(claimed.id, place, 100);
      await withdraw(second, false);
      await planAll(store);
      const back = await store.claim(DM, 100);
      expect(back).toMatchObject({ kind: 'brief', brieven: [{ kenmerk: second }] });
    });

    it('counts apart what is held for a subscription that is paused', async () => {
      const { store, save } = await open();
      const { id } = present(await store.subscribe(ALL, 25));
      await save('a', ['Wie?']);
      await planAll(store, DM, 100);
      expect(await store.overview()).toMatchObject({ held: 0, oldestWaiting: 100 });
      await store.setState(id, 'gepauzeerd');
      expect(await store.overview()).toMatchObject({ held: 1, oldestWaiting: null });
      await store.setState(id, 'actief');
      expect(await store.overview()).toMatchObject({ held: 0, oldestWaiting: 100 });
    });

    it('changes what was sent of a letter that changed, and tells what', async () => {
      const { store, save, withdraw, remove } = await open();
      const { id } = present(await store.subscribe(ALL, 25));
      const kenmerk = await save('a', ['Wie?']);
      await planAll(store);
      const told = present(await store.claim(DM, 10));
      await store.sent(told.id, place, 10);
      await save('a', ['Wie betaalt?']);
      await planAll(store);
      const later = Date.now() + 1000;
      const edit = present(await store.claim(DM, later));
      expect(edit).toMatchObject({ kind: 'bewerking', target: { id: told.id, ...place } });
      await store.sent(edit.id, place, later);
      const reply = present(await store.claim(DM, later));
      expect(reply).toMatchObject({ kind: 'correctie', event: { changes: { changed: ['1'] } } });
      await store.sent(reply.id, place, later);
      await store.unsubscribe(id);
      await withdraw(kenmerk, true);
      await remove(kenmerk, null);
      await planAll(store);
      for (const kind of ['ingetrokken', 'verwijderd']) {
        const gone = present(await store.claim(DM, later));
        expect(gone).toMatchObject({ kind: 'bewerking', event: { kind } });
        await store.sent(gone.id, place, later);
      }
      expect(await store.claim(DM, later)).toBeNull();
    });

    it('tells a letter after all that was gone when its turn came and is back', async () => {
      const { store, save, withdraw } = await open();
      await store.subscribe(ALL, 25);
      const kenmerk = await save('a', ['Wie?']);
      await planAll(store);
      const { id } = present(await store.claim(DM, 10));
      await store.drop(id, 'vervallen', 'brief weg');
      await withdraw(kenmerk, true);
      await withdraw(kenmerk, false);
      await planAll(store);
      expect(await store.claim(DM, 20)).toMatchObject({ id, kind: 'brief' });
    });

    it('keeps what a channel refused, and tells who asked for it, once', async () => {
      const { store, save } = await open();
      const { id } = present(await store.subscribe({ ...ALL, bestemming: CHANNEL }, 25));
      await store.subscribe({ ...ALL, bestemming: CHANNEL }, 25);
      await save('a', ['Wie?']);
      await planAll(store, CHANNEL);
      const refused = present(await store.claim(CHANNEL, 10));
      await store.turnOff(refused.id, { code: '50013', isUnsent: true, due: 0 });
      expect(await store.subscriptions()).toMatchObject([
        { staat: 'uit', reden: '50013', waiting: 1 },
        { staat: 'uit' },
      ]);
      expect((await store.overview()).off).toEqual([
        { channelId: '8', code: '50013', abonnementen: 2 },
      ]);
      expect(await store.dueDestinations(10)).toEqual([DM]);
      const notice = present(await store.claim(DM, 10));
      expect(notice).toMatchObject({ kind: 'uitgezet', about: CHANNEL });
      await store.sent(notice.id, place, 10);
      expect(await store.untold('1')).toEqual([]);
      await store.setState(id, 'actief');
      expect(await store.claim(CHANNEL, 20)).toMatchObject({ id: refused.id, staat: 'wacht' });
    });

    it('looks again for what may stand in a channel that refused to be looked at', async () => {
      const { store, save } = await open();
      await store.subscribe({ ...ALL, bestemming: CHANNEL }, 25);
      await save('a', ['Wie?']);
      await planAll(store, CHANNEL);
      const { id } = present(await store.claim(CHANNEL, 10));
      await store.turnOff(id, { code: '50001', isUnsent: false, due: 50 });
      expect(await store.claim(CHANNEL, 49)).toBeNull();
      expect(await store.claim(CHANNEL, 50)).toMatchObject({ id, staat: 'bezig' });
    });

    it('tells of a closed DM at the next occasion, once', async () => {
      const { store, save } = await open();
      await store.subscribe(ALL, 25);
      await save('a', ['Wie?']);
      await planAll(store);
      const { id } = present(await store.claim(DM, 10));
      await store.turnOff(id, { code: '50007', isUnsent: true, due: 10 });
      expect(await store.dueDestinations(10)).toEqual([]);
      expect(await store.untold('2')).toEqual([]);
      const untold = await store.untold('1');
      expect(untold).toHaveLength(1);
      await store.markTold(untold.map((each) => each.id));
      expect(await store.untold('1')).toEqual([]);
      expect((await store.overview()).off).toEqual([
        { channelId: null, code: '50007', abonnementen: 1 },
      ]);
    });
  });
}
