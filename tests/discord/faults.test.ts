import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { startBot, type Bot } from '../../src/discord/startBot.ts';
import type { Archive } from '../../src/ports.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import type { Fault } from '../fakeDiscord/createFaults.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import { openTestArchive } from './openTestArchive.ts';
import { present } from './present.ts';

const VACATURES = 'hoeveel vacatures zijn er in Heerlen?';
const CALLBACK = '/interactions/:interaction/:token/callback';
const MESSAGES = '/channels/:channel/messages';

let archive: Archive;
let fake: FakeDiscord;
let bot: Bot;

beforeAll(async () => {
  archive = await openTestArchive();
});
beforeEach(async () => {
  fake = await createFakeDiscord();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  bot = await startBot({
    token: fake.token,
    api: fake.api,
    archive,
    commands,
    messageCommands,
    log,
    patience: { retries: 2, firstWait: 20, readyWithin: 5000 },
    guildId: undefined,
    requestWithin: 400,
  });
});
afterEach(async () => {
  await bot.stop();
  expect(fake.problems).toEqual([]);
  await fake.close();
});
afterAll(() => archive.close());

/** What goes wrong with one request; Discord carries the one of `after` out. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'a rate limit': { kind: 429, retryAfter: 0.2 },
  'a global rate limit': { kind: 429, retryAfter: 0.2, global: true },
  'a 500': { kind: 500 },
  'two 502s': { kind: 502, times: 2 },
  'a 502 after it took the request': { kind: 502, after: true },
  'a 503 after it took the request': { kind: 503, after: true },
  'a connection that breaks': { kind: 'reset' },
  'a slow answer': { kind: 'slow', delayMs: 300 },
};

/** Uses of the bot: what is done, and what the user then has before them. */
const USES: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  '/vraag': async () => [(await (await fake.slash('vraag', { tekst: VACATURES })).settled()).text],
  'a public /citeer': async () => {
    await (await fake.slash('citeer', { nummer: '2024-04-08/3' })).settled();
    return fake.messages('algemeen').map((message) => renderText(message));
  },
  'a mention': async () => {
    const said = await fake.mention(VACATURES);
    await said.answer();
    await fake.until(() => isQuiet() || undefined, 'nothing more to come');
    return said.replies.map((message) => renderText(message));
  },
  'a DM': async () => {
    const said = await fake.dm('anna', VACATURES);
    await said.answer();
    await fake.until(() => isQuiet() || undefined, 'nothing more to come');
    return said.replies.map((message) => renderText(message));
  },
};

/** No request for longer than the pause before another try. */
function isQuiet(): boolean {
  return performance.now() - (fake.requests.at(-1)?.at ?? 0) > 900;
}

/** Every fault with every use takes a minute: `npm run test:e2e` does that, `npm test` takes one use in turn. */
const isWhole = process.env['TEST_E2E'] !== undefined;

describe.each(Object.entries(FAULTS).map(([name, fault], at) => ({ name, fault, at })))(
  'with $name from Discord',
  ({ fault, at }) => {
    const uses = Object.entries(USES);
    it.each(isWhole ? uses : uses.slice(at % uses.length).slice(0, 1))(
      '%s is answered once',
      async (_use, use) => {
        fake.faults.add({ ...fault, method: 'POST', route: CALLBACK });
        fake.faults.add({ ...fault, method: 'PATCH' });
        fake.faults.add({ ...fault, method: 'POST', route: MESSAGES });
        const shown = await use();
        expect(shown).toHaveLength(1);
        expect(shown[0]).toContain('2024-04-08/3');
      },
    );

    it.runIf(isWhole || at < 1)(
      '“Deel in kanaal” shows it to the channel once, also when it is pressed twice',
      async () => {
        const asked = await (await fake.slash('vraag', { tekst: VACATURES })).settled();
        fake.faults.add({ ...fault, method: 'POST', route: MESSAGES });
        const press = () => fake.click(present(asked.response), 'Deel in kanaal');
        const [first] = await Promise.all([press(), press()]);
        expect((await first.settled()).text).toContain('Gedeeld');
        const shared = () =>
          fake.messages('algemeen').filter((message) => renderText(message).includes('deelt:'));
        await fake.until(() => (shared().length > 0 && isQuiet()) || undefined, 'the message');
        expect(shared()).toHaveLength(1);
      },
    );
  },
);

describe('with a gateway that fails', () => {
  const LOSSES = {
    'drops the socket': () => fake.gateway.drop('terminate'),
    'closes it with 4000': () => fake.gateway.drop(4000),
    'asks to reconnect (op 7)': () => fake.gateway.requestReconnect(),
    'ends the session but lets it resume (op 9)': () => fake.gateway.invalidate(true),
  };
  const losses = Object.entries(LOSSES);
  // In `npm test` the one without a word and the one with the most stand for the four.
  it.each(isWhole ? losses : [losses.at(0), losses.at(-1)].map(present))(
    'that %s, a command on its way is answered',
    async (_, lose) => {
      const asking = fake.slash('vraag', { tekst: VACATURES });
      lose();
      const missed = fake.dm('anna', VACATURES);
      expect((await (await asking).settled()).text).toContain('2024-04-08/3');
      const said = await missed;
      await said.answer();
      await fake.until(() => isQuiet() || undefined, 'nothing more to come');
      expect(said.replies).toHaveLength(1);
      expect(fake.gateway.resumes).toBe(1);
    },
  );
});

describe('with Discord down for a while', () => {
  it('an answer that was acknowledged still comes', async () => {
    fake.faults.add({ method: 'PATCH', kind: 503, times: 3 });
    const shown = await fake.slash('vraag', { tekst: VACATURES });
    expect((await shown.settled()).text).toContain('2024-04-08/3');
  });

  it('a command that could not be acknowledged in time is let go, and the next one is answered', async () => {
    fake.faults.add({ method: 'POST', route: CALLBACK, kind: 'hang', times: 20 });
    fake.clock.ackMs = 1500;
    expect((await fake.slash('vraag', { tekst: VACATURES })).failed).toBe(true);
    fake.faults.clear();
    const next = await fake.slash('vraag', { tekst: VACATURES });
    expect((await next.settled()).text).toContain('2024-04-08/3');
  });
});
