import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Client, GatewayIntentBits } from 'discord.js';
import { commands, messageCommands } from '../../commands/index.ts';
import { logIn } from '../../src/discord/logIn.ts';
import { startBot, type Bot, type BotOptions } from '../../src/discord/startBot.ts';
import type { Archive } from '../../src/ports.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { openTestArchive } from './openTestArchive.ts';
import { present } from './present.ts';

const patience = { retries: 2, firstWait: 20, readyWithin: 3000 };
let archive: Archive;
let fake: FakeDiscord;
let bot: Bot | undefined;
let logged: object[];

beforeAll(async () => {
  archive = await openTestArchive();
});
beforeEach(async () => {
  logged = [];
  fake = await createFakeDiscord();
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await fake.close();
});
afterAll(() => archive.close());

const write = (fields: object, message: string) => logged.push({ ...fields, said: message });

async function start(options: Partial<BotOptions> = {}): Promise<void> {
  const log = { info: write, warn: write, error: write };
  bot = await startBot({
    token: fake.token,
    api: fake.api,
    guildId: undefined,
    archive,
    commands,
    messageCommands,
    log,
    patience,
    ...options,
  });
}

const puts = () => fake.requests.filter(({ method }) => method === 'PUT').length;

describe('starting the bot', () => {
  it('registers the commands once, and again only when they differ', async () => {
    await start();
    expect(fake.commands.map(({ name }) => name)).toEqual(
      [...commands.filter(({ isForBeheer }) => !isForBeheer), ...messageCommands].map(
        ({ data }) => data.name,
      ),
    );
    await bot?.stop();
    await start();
    expect(puts()).toBe(1);
    await bot?.stop();
    await start({ commands: commands.slice(0, 3) });
    expect(puts()).toBe(2);
    expect(fake.commands).toHaveLength(3 + messageCommands.length);
    expect(fake.problems).toEqual([]);
  });

  it('registers in one server when told so, and says so when it is not in that server', async () => {
    await start({ guildId: fake.guildId });
    expect(fake.commands[0]?.guild_id).toBe(fake.guildId);
    await bot?.stop();
    bot = undefined;
    await expect(start({ guildId: '123456789012345678' })).rejects.toMatchObject({
      code: 'SETTING_WRONG',
    });
  });

  it('asks for no privileged intent', async () => {
    await start();
    expect(fake.gateway.intents).toBe(1 | (1 << 9) | (1 << 12));
  });

  it('says that a token is wrong, without trying again', async () => {
    await expect(start({ token: 'x.y.z' })).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    expect(fake.requests).toHaveLength(1);
  });

  it('says that Discord cannot be reached, after trying again', async () => {
    const api = 'http://127.0.0.1:1/api';
    await expect(start({ api })).rejects.toMatchObject({ code: 'DISCORD_UNREACHABLE' });
    expect(logged).toHaveLength(3);
  });

  it('says that an intent is switched off, without trying again', async () => {
    const intents = [GatewayIntentBits.MessageContent];
    const create = () => new Client({ intents, rest: { api: fake.api } });
    const log = { info: write, warn: write, error: write };
    await expect(logIn(create, fake.token, { log, patience })).rejects.toMatchObject({
      code: 'INTENT_DISALLOWED',
    });
    expect(fake.gateway.identifies).toBe(1);
  });

  it('waits for a Discord that is down for a while', async () => {
    fake.faults.add({ route: '/gateway/bot', kind: 503, times: 2 });
    await start();
    expect(fake.gateway.identifies).toBe(1);
  });

  it('logs neither questions nor letters', async () => {
    await start();
    await (await fake.slash('vraag', { tekst: 'hoeveel zeewier groeit er?' })).settled();
    await (await fake.slash('citeer', { nummer: 'zeewier' })).settled();
    const said = await fake.mention(`${'x'.repeat(1500)} zeewier`);
    expect((await said.answer()).components).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/zeewier|vacature|itoken/u);
    expect(logged.length).toBeGreaterThan(2);
  });
});

describe('what goes wrong while it runs', () => {
  it('gets a sentence for the asker alone, also where the answer would be public', async () => {
    await start();
    const shown = await fake.slash('citeer', { nummer: '2024-04-08/99' });
    await shown.until(({ text }) => text.includes('niet gevonden'));
    expect(shown.text).toContain('Het dichtst erbij: 2024-04-08/16');
    const long = await (await fake.slash('vraag', { tekst: 'a '.repeat(3000) })).settled();
    expect(long.text).toContain('De vraag is te lang');
    expect((await (await fake.slash('vraag', { tekst: '?' })).settled()).text).toContain(
      'geen vraag',
    );
    expect(fake.problems).toEqual([]);
  });

  it('sends nothing of a quotation that is not verified', async () => {
    const { entries } = await archive.live();
    const pair = present((await archive.store.pairs([present(entries[2]).id]))[0]);
    // A letter that claims more to be page furniture than the display text leaves out.
    const { antwoord } = pair.pair;
    let reads = 0;
    const brief = {
      ...pair.brief,
      get removed() {
        reads += 1;
        return reads > 4 && antwoord ? [{ start: antwoord.start, end: antwoord.start + 9 }] : [];
      },
    };
    const store = { ...archive.store, pairs: () => Promise.resolve([{ ...pair, brief }]) };
    await start({ archive: { ...archive, store } });
    reads = 0;
    const shown = await fake.slash('citeer', { nummer: '2024-04-08/3' });
    await shown.until(({ text }) => text.includes('niet letterlijk'));
    expect(JSON.stringify(fake.requests)).not.toContain('arbeidsmarkt in Zuid-Limburg');
    expect(logged).toContainEqual(expect.objectContaining({ code: 'QUOTE_NOT_VERIFIED' }));
  });

  it('survives an answer that comes too late', async () => {
    await start();
    fake.clock.ackMs = 200;
    fake.faults.add({
      route: '/interactions/:interaction/:token/callback',
      kind: 404,
      code: 10_062,
    });
    await fake.slash('hulp').catch(() => undefined);
    await fake.until(
      () => logged.find((line) => JSON.stringify(line).includes('too late')),
      'the log',
    );
    expect((await (await fake.slash('hulp')).settled()).text).toContain('Wat Vraagbaak bewaart');
  });

  it('answers a message once, also when Discord fails after it took the answer', async () => {
    await start();
    const route = '/channels/:channel/messages';
    fake.faults.add({ method: 'POST', route, kind: 502, after: true });
    const said = await fake.mention('hoeveel vacatures zijn er?');
    await fake.until(
      () => fake.requests.filter((request) => request.route === route)[1],
      'another try',
    );
    expect(said.replies).toHaveLength(1);
    expect(fake.problems).toEqual([]);
  });

  it('only logs that it may not write in a channel', async () => {
    await start();
    fake.deny('raad', 'SendMessages');
    const said = await fake.mention('hoeveel vacatures zijn er?', { channel: 'raad' });
    await fake.until(
      () => logged.find((line) => JSON.stringify(line).includes('50013')),
      'the log',
    );
    expect(said.replies).toEqual([]);
    expect((await (await fake.dm('anna', 'vacatures')).answer()).components).toHaveLength(3);
  });
});
