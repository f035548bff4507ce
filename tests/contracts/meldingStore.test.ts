import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBriefStore } from '../../index/store/createBriefStore.ts';
import { createMeldingStore } from '../../index/store/meldingen/createMeldingStore.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
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
      return (await letters.save({ ...brief, isQuarantined })).kenmerk;
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
