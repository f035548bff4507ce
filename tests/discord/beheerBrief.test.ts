import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWaitingRoom } from '../../src/files/desk/createWaitingRoom.ts';
import type { Shown } from '../fakeDiscord/interaction.ts';
import type { Component, Message } from '../fakeDiscord/types.ts';
import { makeZip } from '../files/makeZip.ts';
import { letterText, openBeheer, type BeheerWorld } from './openBeheer.ts';
import { present } from './present.ts';

const BOSS = { user: 'beheerder' };
let world: BeheerWorld;

beforeAll(async () => {
  world = await openBeheer({ otherGuild: 'elders' });
  await world.start();
});
afterAll(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

async function send(name: string, content: string | Uint8Array): Promise<Shown> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const bestand = { name, bytes, contentType: 'application/octet-stream' };
  const shown = await (await world.fake.slash('beheer brief', { bestand }, BOSS)).settled();
  expect(shown.ephemeral).toBe(true);
  return shown;
}

async function press(shown: Shown, label: string, where = BOSS): Promise<Shown> {
  return (await world.fake.click(present(shown.response), label, where)).settled();
}

/** Gives a button another custom id, as someone with a client of their own can. */
function forge(message: Message | undefined, id: string): void {
  const change = (component: Component): Component => ({
    ...component,
    ...(component.custom_id ? { custom_id: id, label: 'nep' } : {}),
    ...(component.components ? { components: component.components.map(change) } : {}),
  });
  const { components } = present(message);
  present(message).components = components.map((row) =>
    row.type === 1 ? { ...row, components: row.components?.slice(0, 1).map(change) ?? [] } : row,
  );
}

describe('/beheer brief', () => {
  it('shows what was read without quoting it, takes the letter in, and is found then', async () => {
    const shown = await send('fietspaden.txt', letterText());
    expect(shown.text).toMatchInlineSnapshot(`
      "Nog niet opgenomen
      fietspaden.txt: brief van 3 juni 2024
      Over: fietspaden
      Gesteld door: P. Proefman
      2 vragen: 2 beantwoord
      Nummers: 1 (beantwoord), 2 (beantwoord)
      Er was niets twijfelachtig.
      Beslist u niet, dan wordt het bestand na 7 dagen gewist.
      [Opnemen] [Verwerp]"
    `);
    expect(world.files()).not.toContain('fietspaden.txt');
    const taken = await press(shown, 'Opnemen');
    expect(taken.text).toBe(
      'Opgenomen als 2024-06-03, met 2 vragen.\nIn de map met brieven heet het bestand fietspaden.txt.',
    );
    expect(readFileSync(join(world.folder, 'fietspaden.txt'), 'utf8')).toBe(letterText());
    expect(world.files().filter((name) => name.startsWith('.'))).toEqual([]);
    expect(world.waiting()).toEqual([]);
    const found = await (await world.fake.slash('citeer', { nummer: '2024-06-03/1' })).settled();
    expect(found.text).toContain('honderdtwintig fietspaden');
  });

  it('says that a letter is known already, and keeps nothing', async () => {
    const before = world.files();
    const shown = await send('kopie.txt', letterText());
    expect(shown.text).toContain('al bekend als 2024-06-03');
    expect(world.waiting()).toEqual([]);
    expect(world.files()).toEqual(before);
  });

  it('replaces an older version under the same numbers, and keeps its file elsewhere', async () => {
    const newer = letterText().replace('twintig fietspaden bij', 'dertig fietspaden bij');
    const shown = await send('fietspaden.txt', newer);
    expect(shown.text).toContain('Deze brief vervangt 2024-06-03');
    expect((await press(shown, 'Opnemen')).text).toContain('Brief 2024-06-03 is vervangen');
    expect(world.files()).toContain('fietspaden-2.txt');
    expect(world.files()).not.toContain('fietspaden.txt');
    const summaries = await world.archive.store.summaries();
    expect(summaries.map(({ kenmerk }) => kenmerk)).toEqual([
      '2024-04-08',
      '2024-06-03',
      '2024-07-08',
    ]);
    expect(summaries[1]?.bron).toBe('fietspaden-2.txt');
  });

  it('takes in another form of a letter whose file is gone, under the same numbers', async () => {
    const text = letterText('hondenveldjes', '5 juni 2024');
    await press(await send('honden.txt', text), 'Opnemen');
    rmSync(join(world.folder, 'honden.txt'));
    const shown = await send('honden-nieuw.txt', text.replaceAll('\n', '\r\n'));
    expect(shown.text).toContain('Deze brief vervangt 2024-06-05');
    expect((await press(shown, 'Opnemen')).text).toContain('Brief 2024-06-05 is vervangen');
    expect(world.files()).toContain('honden-nieuw.txt');
    const summaries = await world.archive.store.summaries();
    const ofDay = summaries.filter(({ letterDate }) => letterDate === '2024-06-05');
    expect(ofDay.map(({ bron }) => bron)).toEqual(['honden-nieuw.txt']);
  });

  it('never writes over another file: a name that is taken gets a number', async () => {
    const shown = await send('000_34c3d3e56cff4624.txt', letterText('speeltuinen', '4 juni 2024'));
    expect((await press(shown, 'Opnemen')).text).toContain(
      '000\\_34c3d3e56cff4624-2.txt'.replace('\\', ''),
    );
    const seed = readFileSync('seeds/000_34c3d3e56cff4624.txt', 'utf8');
    expect(readFileSync(join(world.folder, '000_34c3d3e56cff4624.txt'), 'utf8')).toBe(seed);
  });

  it('takes a letter in once, however often and fast the button is pressed', async () => {
    const shown = await send('zwembad.txt', letterText('zwembaden', '5 juni 2024'));
    const presses = await Promise.all([
      world.fake.click(present(shown.response), 'Opnemen', BOSS),
      world.fake.click(present(shown.response), 'Opnemen', BOSS),
    ]);
    await Promise.all(presses.map((one) => one.settled()));
    await world.fake.until(
      () => (world.waiting().length === 0 ? true : undefined),
      'the letter to be taken in',
    );
    expect(world.files().filter((name) => name.startsWith('zwembad'))).toEqual(['zwembad.txt']);
    const kenmerken = (await world.archive.store.summaries()).map(({ kenmerk }) => kenmerk);
    expect(kenmerken.filter((one) => one.startsWith('2024-06-05'))).toHaveLength(1);
  });

  it('works after a restart, and says so when there is nothing left to decide', async () => {
    const shown = await send('bomen.txt', letterText('bomen', '6 juni 2024'));
    const again = await send('bomen2.txt', letterText('struiken', '7 juni 2024'));
    await world.start();
    expect((await press(shown, 'Verwerp')).text).toBe(
      'bomen.txt is verworpen en gewist. Er is niets opgenomen.',
    );
    const id = present(again.response).id;
    const copy = structuredClone(present(again.response).components);
    expect((await press(again, 'Opnemen')).text).toContain('Opgenomen als 2024-06-07');
    present(world.fake.message(id)).components = copy;
    expect((await press(again, 'Opnemen')).text).toContain('wacht hier niet meer');
    expect((await world.archive.store.summaries()).map(({ kenmerk }) => kenmerk)).not.toContain(
      '2024-06-06',
    );
  });

  it('says that there is another letter of that day', async () => {
    const shown = await send('april.txt', letterText('lantaarns', '8 april 2024'));
    expect(shown.text).toContain('Van die dag is er al: 2024-04-08. Dit lijkt een andere brief');
    expect((await press(shown, 'Opnemen')).text).toContain('Opgenomen als 2024-04-08b');
  });

  it('asks for the date of a letter that has none', async () => {
    const shown = await send('zonder.txt', letterText('pleinen', ''));
    expect(shown.text).toContain('zonder.txt: brief zonder datum');
    const form = await press(shown, 'Datum invullen');
    const wrong = await (await world.fake.submitModal(form, { datum: 'eergisteren' })).settled();
    expect(wrong.text).toContain('geen datum die ik herken');
    const again = await press(shown, 'Datum invullen');
    const right = await (await world.fake.submitModal(again, { datum: '9 juni 2024' })).settled();
    expect(right.text).toContain('Opgenomen als 2024-06-09');
    expect(JSON.parse(readFileSync(join(world.folder, 'zonder.txt.pairs.json'), 'utf8'))).toEqual({
      letterDate: '2024-06-09',
    });
  });

  it('says that a letter with a citizen service number goes to quarantine', async () => {
    const text = letterText('bruggen', '10 juni 2024').replace(
      'de provincie betaalt de helft.',
      'zie de aanvraag met BSN 111222333.',
    );
    const shown = await send('bruggen.txt', text);
    expect(shown.text).toContain('burgerservicenummer lijkt. Neemt u de brief op, dan gaat zij in');
    expect(shown.text).not.toContain('111222333');
    expect((await press(shown, 'Opnemen')).text).toContain('In quarantaine:');
    expect(await world.archive.store.brief('2024-06-10')).toBeNull();
  });
});

const bomb = makeZip([{ name: 'word/document.xml', data: Buffer.alloc(60_000_000, ' ') }]);

describe('a file that is no letter', () => {
  it.each([
    ['te-groot.pdf', Buffer.alloc(30_000_000), 'te groot om in Discord aan te nemen'],
    ['programma.exe', Buffer.from('MZ'), 'is geen pdf'],
    ['plaatje.pdf', Buffer.from('89504e470d0a', 'hex'), 'is geen pdf'],
    ['leeg.txt', Buffer.from('gewoon een zin'), 'geen vragen met antwoorden herkend'],
    ['brief\nweg.txt', Buffer.from(letterText()), 'onzichtbare of onleesbare tekens'],
    ['brief\u0000.txt', Buffer.from(letterText()), 'onzichtbare of onleesbare tekens'],
    ['brief\u202etxt.exe.txt', Buffer.from(letterText()), 'onzichtbare of onleesbare tekens'],
    ['bom.docx', bomb, 'te groot en is niet gelezen'],
    ['kapot.docx', Buffer.from('504b0304aaaa', 'hex'), 'beschadigd'],
  ])('%j is refused with a sentence, and nothing of it is kept', async (name, bytes, sentence) => {
    const before = world.files();
    const { text } = await send(name, bytes);
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/u);
    expect(world.waiting()).toEqual([]);
    expect(world.files()).toEqual(before);
  });

  it.each([
    ['../../buiten.txt', 'buiten.txt', 'tunnels', '11 juni 2024'],
    [String.raw`..\..\windows.txt`, 'windows.txt', 'sluizen', '12 juni 2024'],
    ['.verborgen.txt', 'verborgen.txt', 'havens', '13 juni 2024'],
    [`${'lang'.repeat(75)}.txt`, `${'lang'.repeat(20)}.txt`, 'kades', '14 juni 2024'],
    ['nul.txt', 'brief-nul.txt', 'kranen', '15 juni 2024'],
  ])('a letter called %j lands in the folder as %j', async (name, expected, about, date) => {
    const shown = await send(name, letterText(about, date));
    expect((await press(shown, 'Opnemen')).text).toContain('Opgenomen als');
    expect(world.files()).toContain(expected);
  });
});

describe('who may decide on a letter', () => {
  it('not someone who lost the right, and the letter goes on waiting', async () => {
    const shown = await send('weg.txt', letterText('markten', '16 juni 2024'));
    const boss = world.fake.user('beheerder');
    const { permissions } = boss;
    boss.permissions = world.fake.user('anna').permissions;
    const refused = await press(shown, 'Opnemen');
    boss.permissions = permissions;
    expect(refused.text).toContain('U mag het archief niet beheren');
    expect(world.waiting()).toHaveLength(2);
    expect(world.files()).not.toContain('weg.txt');
  });

  it('not in another server, nor in a DM, nor with an id that was made up', async () => {
    const shown = await send('hier.txt', letterText('parken', '17 juni 2024'));
    const own = /v1:beheeropnemen:[\da-f]{32}/u.exec(JSON.stringify(shown.response));
    const id = present(own)[0];
    const elsewhere = await world.fake.mention('parken', { ...BOSS, channel: 'elders' });
    const there = await elsewhere.answer();
    forge(there, id);
    const refused = await (await world.fake.click(there, 'nep', BOSS)).settled();
    expect(refused.text).toContain('In deze server kan het archief niet worden beheerd');
    const dm = await (await world.fake.dm('beheerder', 'parken')).answer();
    forge(dm, id);
    const inDm = await world.fake.click(dm, 'nep', { ...BOSS, dm: true });
    expect((await inDm.settled()).text).toContain('niet in een privébericht');
    for (const made of [
      'v1:beheeropnemen:',
      'v1:beheeropnemen:../../../etc/passwd',
      `v1:beheeropnemen:${'0'.repeat(32)}`,
      'v1:beheerwis:niets',
      'v1:beheerverwerp:../x',
      'v1:beheermetdatum:2024',
    ]) {
      const fresh = await (await world.fake.mention('parken', BOSS)).answer();
      forge(fresh, made);
      const { text } = await (await world.fake.click(fresh, 'nep', BOSS)).settled();
      expect(text).toMatch(/wacht hier niet meer|niets te wissen|geen datum/u);
    }
    expect(world.files()).not.toContain('hier.txt');
  });

  it('not in another server that is managed as well', async () => {
    const shown = await send('ginds.txt', letterText('dijken', '20 juni 2024'));
    const servers = [world.fake.guildId, world.fake.otherGuildId];
    await world.start({ beheer: { ...world.beheer, servers } });
    const id = present(/[\da-f]{32}/u.exec(JSON.stringify(shown.response)))[0];
    for (const kind of ['beheeropnemen', 'beheerverwerp']) {
      const there = await world.fake.mention('dijken', { ...BOSS, channel: 'elders' });
      const answer = await there.answer();
      forge(answer, `v1:${kind}:${id}`);
      const { text } = await (await world.fake.click(answer, 'nep', BOSS)).settled();
      expect(text).toContain('wacht hier niet meer');
    }
    await world.start();
    expect((await press(shown, 'Opnemen')).text).toContain('Opgenomen als 2024-06-20');
  });

  it('nobody who was never asked: anna presses the id of the griffie', async () => {
    const shown = await send('daar.txt', letterText('velden', '18 juni 2024'));
    const id = present(/v1:beheeropnemen:[\da-f]{32}/u.exec(JSON.stringify(shown.response)))[0];
    const said = await (await world.fake.mention('velden', { user: 'anna' })).answer();
    forge(said, id);
    const refused = await (await world.fake.click(said, 'nep', { user: 'anna' })).settled();
    expect(refused.text).toContain('U mag het archief niet beheren');
    expect(world.files()).not.toContain('daar.txt');
  });
});

it('what nobody decides on is erased after a week', async () => {
  await send('oud.txt', letterText('bossen', '19 juni 2024'));
  const room = join(world.data, 'wachtkamer');
  const old = new Date(Date.now() - 8 * 24 * 3600 * 1000);
  for (const name of world.waiting()) utimesSync(join(room, name), old, old);
  writeFileSync(join(room, 'nieuw.txt'), '');
  await createWaitingRoom(world.data, { origin: undefined }).expire();
  expect(world.waiting()).toEqual(['nieuw.txt']);
});
