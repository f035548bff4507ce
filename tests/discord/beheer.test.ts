import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/discord/beheer/exportFile.ts';
import { openBeheer, type BeheerWorld } from './openBeheer.ts';
import { present } from './present.ts';
import { readMessage } from './readMessage.ts';

const BOSS = { user: 'beheerder' };
let world: BeheerWorld;

beforeAll(async () => {
  world = await openBeheer({ roles: ['Raadslid'] });
  await world.start();
});
afterAll(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

async function manage(sub: string, options: Record<string, string> = {}) {
  const shown = await (await world.fake.slash(`beheer ${sub}`, options, BOSS)).settled();
  expect(shown.ephemeral).toBe(true);
  return shown;
}

async function press(shown: Awaited<ReturnType<typeof manage>>, label: string) {
  return (await world.fake.click(present(shown.response), label, BOSS)).settled();
}

describe('/beheer intrekken, herstel and verwijder', () => {
  it('takes a letter out of the answers and puts it back', async () => {
    expect((await manage('intrekken', { kenmerk: '2024-07-08' })).text).toBe(
      'Brief 2024-07-08 is ingetrokken en wordt niet meer gevonden. Terugzetten kan met /beheer herstel 2024-07-08.',
    );
    expect(await world.archive.store.brief('2024-07-08')).toBeNull();
    const choices = await world.fake.autocomplete(
      'beheer herstel',
      { kenmerk: '' },
      'kenmerk',
      BOSS,
    );
    expect(choices.map(({ value }) => value)).toEqual(['2024-07-08']);
    expect((await manage('herstel', { kenmerk: '2024-07-08' })).text).toContain('weer te vinden');
    expect((await manage('intrekken', { kenmerk: '2020-01-01' })).text).toContain('niet gevonden');
  });

  it('erases one vraag only after asking, once, and says what remains elsewhere', async () => {
    const asked = await manage('verwijder', { nummer: '2024-04-08/16' });
    expect(asked.text).toContain('Vraag 16 van brief 2024-04-08 voorgoed wissen?');
    expect(asked.text).toContain('Wat elders staat, blijft: het bestand 000_34c3d3e56cff4624.txt');
    expect(await world.archive.store.pairsOf('2024-04-08')).toHaveLength(16);
    expect((await press(asked, 'Niet wissen')).text).toBe('Er is niets gewist.');
    const again = await manage('verwijder', { nummer: '2024-04-08/16' });
    const buttons = structuredClone(present(again.response).components);
    expect((await press(again, 'Wis voorgoed')).text).toContain('Vraag 16 van brief 2024-04-08 is');
    expect(await world.archive.store.pairsOf('2024-04-08')).toHaveLength(15);
    present(world.fake.message(present(again.response).id)).components = buttons;
    expect((await press(again, 'Wis voorgoed')).text).toContain('er viel niets te wissen');
    expect((await manage('verwijder', { nummer: 'alles' })).text).toContain('geen nummer');
  });
});

describe('/beheer status, meldingen and vragen-zonder-antwoord', () => {
  it('tells how the archive is doing, and what to look at', async () => {
    await world.archive.store.noteUnread('scan.pdf', 'Het bestand is *beschadigd*.');
    await world.archive.store.setWithdrawn('2024-07-08', true);
    const { text } = await manage('status');
    expect(text.split(/\nMeldingen\n/u)[0]?.replace(/wijziging: .*/u, 'wijziging: …'))
      .toMatchInlineSnapshot(`
        "Stand van het archief
        1 brief met 15 vragen, van 8 april 2024.
        Laatste wijziging: …
        De zoekindex klopt met de gegevens.
        Twijfel: 1 keer, in 1 brief. Alles staat in: vraagbaak status --rapport
        Ingetrokken
        • 2024-07-08
        Niet gelezen
        • scan.pdf: Het bestand is *beschadigd*."
      `);
    await world.archive.store.setWithdrawn('2024-07-08', false);
    expect((await manage('meldingen')).text).toContain('Abonnementen: 0 actief');
  });

  it('shows counts and the questions that were given, and erases these', async () => {
    expect((await manage('vragen-zonder-antwoord')).text).toContain('nog niets teruggemeld');
    const { feedback } = world.archive;
    const wrong = { grade: 'geen', verdict: 'ontbreekt', reason: null } as const;
    await feedback.count(wrong);
    await feedback.count(wrong);
    await feedback.keep({ ...wrong, query: '> *waar* is @everyone?', citation: null });
    const shown = await manage('vragen-zonder-antwoord');
    expect(shown.text).toContain('2 keer ontbreekt in de brieven, bij: niet gevonden');
    expect(shown.text).toContain('> *waar* is @everyone?');
    expect((await press(shown, 'Wis bewaarde vragen')).text).toBe(
      'Gewist: 1 bewaarde vraag. De aantallen blijven.',
    );
    expect(await feedback.questions()).toEqual([]);
    expect(await feedback.counts()).toHaveLength(1);
  });
});

describe('/beheer export', () => {
  it('holds letters, pairs with passages, and settings, and nothing of any user', async () => {
    const { archive, fake } = world;
    const role = fake.commands[0]?.application_id ?? '';
    archive.settings.setPlace({ guildId: fake.guildId, channelId: null }, { wie: [role] });
    await archive.feedback.keep({
      grade: 'geen',
      verdict: 'ontbreekt',
      reason: null,
      query: 'zeewier',
      citation: null,
    });
    const shown = await manage('export');
    archive.settings.setPlace({ guildId: fake.guildId, channelId: null }, { wie: null });
    const text = Buffer.from(fake.file(present(shown.response?.attachments[0]))).toString();
    expect(text).not.toContain('zeewier');
    for (const user of ['anna', 'bert', 'beheerder']) {
      expect(text).not.toContain(fake.user(user).user.id);
    }
    const exported = JSON.parse(text);
    expect(exported).toMatchObject({
      schema: 'vraagbaak-export',
      version: 1,
      instellingen: [{ guildId: fake.guildId, server: { wie: [role] } }],
    });
    expect(Object.keys(exported)).toEqual([
      'schema',
      'version',
      'madeAt',
      'passages',
      'brieven',
      'instellingen',
    ]);
    const [first] = exported.brieven;
    const { start, end } = first.pairs[2].antwoord;
    expect(first.tekst.slice(start, end)).toContain('336 vacatures');
  });

  it('leaves out what a letter in quarantine says', async () => {
    const { store } = world.archive;
    const summaries = await store.summaries();
    const hidden = summaries.map((brief) => ({
      ...brief,
      isQuarantined: brief.kenmerk === '2024-07-08',
    }));
    const archive = { ...world.archive, store: { ...store, summaries: async () => hidden } };
    const message = await exportFile(1e7, { archive, folder: world.beheer.folder });
    const exported = JSON.parse(String(message.body.files[0]?.text));
    expect(exported.brieven[1]).toEqual({
      kenmerk: '2024-07-08',
      bron: '001_d7ecdd92f24d88be.txt',
      isQuarantined: true,
      pairCount: 6,
      tekst: null,
      pairs: null,
    });
  });

  it('is packed when it is large, and made in the terminal when it is too large for that', async () => {
    const ports = { archive: world.archive, folder: world.beheer.folder };
    const packed = await exportFile(20_000, ports);
    const file = present(packed.body.files[0]);
    expect(file.name).toMatch(/\.json\.gz$/u);
    const json = gunzipSync(Buffer.from(file.text)).toString();
    expect(JSON.parse(json)).toMatchObject({ schema: 'vraagbaak-export' });
    for (const most of [1000, 6000]) {
      expect(readMessage(await exportFile(most, ports))).toContain(
        'vraagbaak exporteer export.json',
      );
    }
  });
});

it('logs no name of a file, no question and no user', () => {
  expect(JSON.stringify(world.logged)).not.toMatch(/000_34|zeewier|anna|beheerder/u);
});
