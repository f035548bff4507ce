import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseListArgs } from '../../src/discord/listId.ts';
import { parseAction } from '../../src/discord/parseAction.ts';
import { parseAbout } from '../../src/discord/feedback/about.ts';
import { turnedOffLines } from '../../src/discord/meldingen/renderUitgezet.ts';
import type { Abonnement } from '../../src/meldingStore.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import { openBot } from './openBot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(async () => {
  expect(bot.fake.problems).toEqual([]);
  await bot.close();
});

describe('a custom id that someone made up', () => {
  it('is no action when it names a character that does not exist', () => {
    expect(parseAction('v1:heel:2024-04-08/%10fffff;:1')).toBeNull();
  });
  it('is no list when its dates are none', () => {
    expect(parseListArgs('1|9999-99-99|0000-00-00|a|b|c')).toBeNull();
  });
  it('is no feedback when its citation holds a mark that nobody sees', () => {
    expect(parseAbout('a:2024-04-08/\u202E3')).toBeNull();
    expect(parseAbout('a:2024-04-08/3')).not.toBeNull();
  });
});

describe('what came along with a pasted text', () => {
  it('does not stand in the way of a filter or a list', async () => {
    const { fake } = bot;
    const shown = await fake.slash('brieven', { onderwerp: '\u202Ekrantenberichten' });
    expect((await shown.settled()).text).toContain('2024-04-08');
  });
  it('does not stand in the way of a subscription', async () => {
    const { fake } = bot;
    const made = await fake.slash('abonneer nieuw', { woorden: 'bij\u200Bstand\u200F' });
    expect((await made.settled()).text).toContain('woorden: bijstand');
    expect((await (await fake.slash('abonneer toon')).settled()).text).toContain('bijstand');
  });
});

it('a word of thanks is answered in kind, and searches nothing', async () => {
  const said = await bot.fake.mention('bedankt!');
  const text = renderText(await said.answer());
  expect(text).toContain('Graag gedaan');
  expect(text).not.toContain('Gezocht in');
});

it('someone else’s message is searched, and never offered as the asker’s own question', async () => {
  const { fake } = bot;
  const said = await fake.say('Hoeveel vacatures zijn er?', { user: 'bert' });
  const shown = await fake.contextMenu('Zoek in de brieven', said.message, { user: 'anna' });
  const { text } = await shown.settled();
  expect(text).toContain('336 vacatures');
  expect(text).not.toContain('Gevraagd:');
});

it('of many subscriptions that were turned off the first are named, and the others counted', () => {
  const one: Abonnement = {
    id: 1,
    woorden: 'w'.repeat(150),
    onderwerp: 'o'.repeat(150),
    vraagsteller: null,
    volgt: null,
    bestemming: { kind: 'kanaal', guildId: '1', channelId: '2' },
    makerId: '3',
    roleId: null,
    frequentie: 'meteen',
    staat: 'uit',
    reden: '50013',
    after: 0,
    createdAt: 0,
    waiting: 0,
  };
  const lines = turnedOffLines(Array.from({ length: 25 }, (_, at) => ({ ...one, id: at })));
  expect(lines).toHaveLength(6);
  expect(lines.join('\n').length).toBeLessThan(1900);
  expect(lines.at(-1)).toContain('Nog 20 meldingen');
});
