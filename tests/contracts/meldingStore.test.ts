import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../index/store/migrations.ts';
import { createBriefStore } from '../../index/store/createBriefStore.ts';
import { createMeldingStore } from '../../index/store/meldingen/createMeldingStore.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
import { saveIn } from '../fixtures/saveIn.ts';
import { present } from '../discord/present.ts';
import { makeBrief } from '../index/makeBrief.ts';
import { testMeldingStore, type MeldingHarness } from './testMeldingStore.ts';

async function open(folder = mkdtempSync(join(tmpdir(), 'vraagbaak-meld-'))) {
  const db = openDatabase(join(folder, 'a.sqlite'));
  const letters = createBriefStore(db);
  const harness: MeldingHarness = {
    store: createMeldingStore(db),
    save: async (name, vragen, isQuarantined = false) => {
      const brief = makeBrief(
        name,
        vragen.map((vraag) => [vraag, 'Dat is zo.']),
      );
      const removedPairs = await letters.removedOf(name);
      return (await saveIn(letters, { ...brief, isQuarantined, removedPairs })).kenmerk;
    },
    withdraw: async (kenmerk, isWithdrawn) => {
      await letters.setWithdrawn(kenmerk, isWithdrawn);
    },
    release: async (kenmerk) => {
      await letters.release(kenmerk);
    },
    remove: async (kenmerk, nr) => {
      await letters.remove(kenmerk, nr);
    },
  };
  return { ...harness, folder };
}

testMeldingStore(open);

it('takes letters of before there were events for known', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'vraagbaak-meld-')), 'a.sqlite');
  const before = MIGRATIONS.findIndex((step) => step.includes('CREATE TABLE gebeurtenis'));
  const old = new Database(path);
  for (const step of MIGRATIONS.slice(0, before)) old.exec(step);
  old.exec(`
    PRAGMA user_version = ${before};
    INSERT INTO kenmerk VALUES ('2020-01-01'), ('2020-01-02');
    INSERT INTO brief (id, kenmerk, bron, sha256, tekst, parsed, changed_at, is_withdrawn, is_quarantined)
    VALUES (1, '2020-01-01', 'a', '', '', '{}', '', 1, 0), (2, '2020-01-02', 'b', '', '', '{}', '', 0, 1)`);
  old.close();
  const db = openDatabase(path);
  const letters = createBriefStore(db);
  await letters.setWithdrawn('2020-01-01', false);
  await letters.release('2020-01-02');
  const events = await createMeldingStore(db).unplanned();
  expect(events.map(({ kind }) => kind)).toEqual(['hersteld', 'nieuw']);
});

it('leaves no word of a stopped subscription in its files', async () => {
  const { store, folder } = await open();
  const made = await store.subscribe(
    {
      bestemming: { kind: 'dm', userId: '1' },
      makerId: '1',
      roleId: null,
      frequentie: 'meteen',
      woorden: 'zeewierplantage',
      onderwerp: null,
      vraagsteller: null,
      volgt: null,
    },
    25,
  );
  await store.unsubscribe(present(made).id);
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(bytes.join('')).not.toContain('zeewier');
});
