import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { refuseAsk } from '../../src/discord/refuseAsk.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import type { Message } from '../fakeDiscord/types.ts';
import { openBeheer, type BeheerWorld } from './openBeheer.ts';
import { present } from './present.ts';

const QUERY = 'hoeveel vacatures zijn er in Heerlen?';
const BOSS = { user: 'beheerder' };
const NOT_HERE = 'In dit kanaal is Vraagbaak er alleen voor leden met een bepaalde rol';
const CLOSED = 'Vraagbaak is alleen voor leden van de raadsserver met een bepaalde rol';
/** As someone sees it whose Discord shows them the command: what our own code says is left. */
const OPEN = commands.map((command) =>
  command.data.name === 'beheer'
    ? { ...command, data: { ...command.data, default_member_permissions: null } }
    : command,
);
let world: BeheerWorld;

beforeAll(async () => {
  world = await openBeheer({
    otherGuild: 'elders',
    roles: ['Raadslid', 'Griffier'],
    users: ['anna', { name: 'bert', roles: ['Raadslid'] }, { name: 'carla', roles: ['Griffier'] }],
  });
  await world.start({ commands: OPEN });
});
afterEach(() => reset());
afterAll(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

/** As if nothing was ever set. */
function reset(): void {
  const { settings } = world.archive;
  for (const guildId of settings.guilds()) {
    const places = [null, ...settings.of(guildId).channels.keys()];
    for (const channelId of places) {
      settings.setPlace({ guildId, channelId }, { antwoorden: null, wie: null });
    }
    settings.setBeheerRoles(guildId, []);
  }
}

type Options = Readonly<Record<string, string | boolean>>;
type Where = { readonly user?: string; readonly channel?: string; readonly dm?: boolean };

async function ask(name: string, options: Options = {}, where: Where = {}) {
  const shown = await world.fake.slash(name, options, where);
  await shown.settled();
  // An answer that makes way for an apology comes as a message of its own.
  await shown.until(({ text }) => text !== '');
  return shown;
}

const set = (options: Options, where: Where = BOSS) => ask('beheer instellingen', options, where);

describe('who may use /beheer', () => {
  it('nobody without the right or a role, also when Discord lets them', async () => {
    for (const sub of ['status', 'instellingen', 'export', 'vragen-zonder-antwoord', 'meldingen']) {
      const shown = await ask(`beheer ${sub}`, {}, { user: 'anna' });
      expect(shown.ephemeral).toBe(true);
      expect(shown.text).toBe(
        'U mag het archief niet beheren. Daarvoor hebt u in deze server het recht "Server beheren" nodig, of een rol die /beheer mag gebruiken.',
      );
    }
    const removal = await ask('beheer verwijder', { nummer: '2024-04-08' }, { user: 'anna' });
    expect(removal.text).toContain('U mag het archief niet beheren');
    expect(await world.archive.store.brief('2024-04-08')).not.toBeNull();
  });

  it('is not even shown to them, nor in a server of someone else, nor in a DM', async () => {
    await world.start();
    await expect(ask('beheer status', {}, { user: 'anna' })).rejects.toThrow('does not see');
    await expect(ask('beheer status', {}, { ...BOSS, channel: 'elders' })).rejects.toThrow(
      'No command beheer',
    );
    await expect(ask('beheer status', {}, { ...BOSS, dm: true })).rejects.toThrow(
      'No command beheer',
    );
    expect((await ask('hulp', {}, BOSS)).text).toContain('/beheer');
    for (const where of [{ user: 'anna' }, { ...BOSS, channel: 'elders' }, { ...BOSS, dm: true }]) {
      expect((await ask('hulp', {}, where)).text).not.toContain('/beheer');
    }
    await world.start({ commands: OPEN });
  });

  it('someone with a role that was set, and no longer when it is taken away', async () => {
    const shown = await set({ beheerrol: 'Griffier' });
    expect(shown.text).toContain('Zet de rol er ook bij in Serverinstellingen');
    expect((await ask('beheer status', {}, { user: 'carla' })).text).toContain('Stand van het');
    expect((await ask('beheer status', {}, { user: 'bert' })).text).toContain('U mag het archief');
    const more = await set({ beheerrol: 'Raadslid' }, { user: 'carla' });
    expect(more.text).toContain('Alleen wie in deze server het recht "Server beheren" heeft');
    expect((await ask('beheer status', {}, { user: 'bert' })).text).toContain('U mag het archief');
    await set({ 'beheerrol-weg': 'Griffier' });
    expect((await ask('beheer status', {}, { user: 'carla' })).text).toContain('U mag het archief');
  });

  it('completes for those who may, and for nobody else', async () => {
    const typed = { kenmerk: '2024' } as const;
    const mine = await world.fake.autocomplete('beheer intrekken', typed, 'kenmerk', BOSS);
    expect(mine.map(({ value }) => value)).toEqual(['2024-07-08', '2024-04-08']);
    expect(await world.fake.autocomplete('beheer intrekken', typed, 'kenmerk')).toEqual([]);
    expect(await world.fake.autocomplete('beheer herstel', typed, 'kenmerk', BOSS)).toEqual([]);
  });

  it('nobody at all when no server is named', async () => {
    await world.start({ commands: OPEN, beheer: { ...world.beheer, servers: [] } });
    expect(world.fake.commands.map(({ name }) => name)).not.toContain('beheer');
    await world.start({ commands: OPEN });
  });
});

describe('settings', () => {
  it('are shown, set for the server and for a channel, and taken back', async () => {
    expect((await set({})).text).toBe(
      [
        'Instellingen van deze server',
        'Hele server',
        'Antwoorden: wie vraagt kiest; eerst alleen voor wie vraagt (niets ingesteld)',
        'Wie mag vragen: iedereen (niets ingesteld)',
        'Ook /beheer mogen: niemand; alleen wie de server beheert',
      ].join('\n'),
    );
    await set({ antwoorden: 'openbaar' });
    const shown = await set({ kanaal: 'raad', wie: 'rollen', rol: 'Raadslid' });
    expect(shown.text).toContain('Antwoorden: voor iedereen, tenzij wie vraagt anders kiest');
    expect(shown.text).toContain('Antwoorden: zoals de server\nWie mag vragen: alleen ');
    const both = await set({ kanaal: 'raad', wie: 'rollen', rol: 'Griffier' });
    expect(both.text.match(/Wie mag vragen: alleen [^\n]*,/u)).not.toBeNull();
    await set({ kanaal: 'raad', wie: 'standaard' });
    expect((await set({ antwoorden: 'standaard' })).text).not.toContain('voor iedereen');
  });

  it.each([
    [{ wie: 'rollen' }, 'Kies bij "wie: rollen" ook een rol'],
    [{ rol: 'Raadslid' }, 'Kies bij een rol ook "wie: rollen"'],
    [{ wie: 'rollen', rol: '@everyone' }, 'De rol @everyone heeft elk lid'],
    [{ beheerrol: '@everyone' }, 'De rol @everyone heeft elk lid'],
  ])('%j changes nothing and says why', async (options, sentence) => {
    expect((await set(options)).text).toContain(sentence);
    expect(world.archive.settings.guilds()).toEqual([]);
  });
});

describe('who sees an answer', () => {
  it('everyone where that was set, unless the asker chooses otherwise', async () => {
    await set({ antwoorden: 'openbaar' });
    expect((await ask('vraag', { tekst: QUERY })).ephemeral).toBe(false);
    expect((await ask('vraag', { tekst: QUERY, openbaar: false })).ephemeral).toBe(true);
  });

  it('the asker alone where that was set, whatever is asked for, and says so', async () => {
    const { response } = await ask('vraag', { tekst: QUERY }, { channel: 'raad' });
    await set({ kanaal: 'raad', antwoorden: 'verborgen' });
    const shown = await ask('vraag', { tekst: QUERY, openbaar: true }, { channel: 'raad' });
    await shown.until(({ followUps }) => followUps.length > 0);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('In dit kanaal ziet alleen wie vraagt het antwoord');
    expect(shown.text).not.toContain('Deel in kanaal');
    const cited = await ask('citeer', { nummer: '2024-04-08/3' }, { channel: 'raad' });
    expect(cited.ephemeral).toBe(true);
    const shared = await world.fake.click(present(response), 'Deel in kanaal');
    expect((await shared.settled()).text).toContain('Delen kan hier niet');
    const said = await (await world.fake.mention(QUERY, { channel: 'raad' })).answer();
    expect(renderText(said)).toContain('Typ /vraag en uw vraag.');
    const visible = world.fake.messages('raad').filter(({ flags }) => (flags & 64) === 0);
    expect(visible.map((message: Message) => renderText(message)).join('\n')).not.toContain(
      '336 vacatures',
    );
    expect((await ask('citeer', { nummer: '2024-04-08/3' })).ephemeral).toBe(false);
  });
});

describe('who may ask', () => {
  it('those with the role, and who manages; others are told in every way of asking', async () => {
    const { response } = await ask('vraag', { tekst: QUERY }, { user: 'anna', channel: 'raad' });
    await set({ kanaal: 'raad', wie: 'rollen', rol: 'Raadslid' });
    const place = { user: 'anna', channel: 'raad' };
    const refused = await ask('citeer', { nummer: '2024-04-08/3' }, place);
    expect({ text: refused.text, ephemeral: refused.ephemeral }).toEqual({
      text: `${NOT_HERE}. Vraag de griffie om die rol, of stel uw vraag in een ander kanaal.`,
      ephemeral: true,
    });
    const pressed = await world.fake.click(present(response), 'Hele antwoord', place);
    expect((await pressed.settled()).text).toContain(NOT_HERE);
    const said = await (await world.fake.mention(QUERY, place)).answer();
    expect(renderText(said)).toContain(NOT_HERE);
    const typed = { nummer: '2024' } as const;
    expect(await world.fake.autocomplete('citeer', typed, 'nummer', place)).toEqual([]);
    expect((await ask('hulp', {}, place)).text).toContain('Gewoon vragen');
    for (const user of ['bert', 'beheerder']) {
      const mine = await ask('vraag', { tekst: QUERY }, { user, channel: 'raad' });
      expect(mine.text).toContain('336 vacatures');
    }
    const bert = { user: 'bert', channel: 'raad' };
    expect(renderText(await (await world.fake.mention(QUERY, bert)).answer())).toContain('336');
    expect((await ask('vraag', { tekst: QUERY }, { user: 'anna' })).text).toContain('336');
  });

  it('in a thread, as in the channel that it hangs under', async () => {
    await set({ kanaal: 'raad', wie: 'rollen', rol: 'Raadslid' });
    const anna = {
      userId: world.fake.user('anna').user.id,
      name: 'anna',
      guildId: world.fake.guildId,
      channelId: '1',
      canManage: false,
      roleIds: [],
    };
    const services = { archive: world.archive, beheer: world.beheer };
    const parentId = world.fake.channel('raad').id;
    expect(refuseAsk({ ...anna, parentId }, services)).toContain(NOT_HERE);
    expect(refuseAsk(anna, services)).toBeNull();
  });

  it('a DM or another server is no way around a server that is for some only', async () => {
    await set({ wie: 'rollen', rol: 'Raadslid' });
    for (const where of [{ dm: true }, { channel: 'elders' }, { ...BOSS, channel: 'elders' }]) {
      expect((await ask('vraag', { tekst: QUERY }, { user: 'bert', ...where })).text).toContain(
        CLOSED,
      );
    }
    const dm = await (await world.fake.dm('bert', QUERY)).answer();
    expect(renderText(dm)).toContain(CLOSED);
    expect((await ask('hulp', {}, { user: 'bert', dm: true })).text).toContain('Vraagbaak');
    const bert = { user: 'bert', dm: true };
    expect((await ask('abonneer nieuw', {}, bert)).text).toContain(CLOSED);
    expect((await ask('abonneer toon', {}, bert)).text).not.toContain(CLOSED);
    await set({ kanaal: 'algemeen', wie: 'iedereen' });
    expect((await ask('vraag', { tekst: QUERY }, { channel: 'algemeen' })).text).toContain('336');
    expect((await ask('vraag', { tekst: QUERY }, { channel: 'raad' })).text).toContain(NOT_HERE);
  });
});
