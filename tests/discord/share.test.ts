import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBot } from './openBot.ts';
import { present } from './present.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

const SHARE = 'Deel in kanaal';
const ask = async () => {
  const shown = await bot.fake.slash(
    'vraag',
    { tekst: 'hoeveel vacatures zijn er momenteel in Heerlen beschikbaar?' },
    { channel: 'raad' },
  );
  return present((await shown.settled()).response);
};
const inChannel = () =>
  bot.fake.messages('raad').filter(({ flags, components }) => {
    return (flags & 64) === 0 && JSON.stringify(components).includes('deelt:');
  });

describe('sharing in the channel', () => {
  it('switches its button off, and says so', async () => {
    const before = inChannel().length;
    const message = await ask();
    const pressed = await bot.fake.click(message, SHARE);
    await pressed.settled();
    const shown = await bot.fake.until(() => {
      const now = bot.fake.message(message.id);
      return JSON.stringify(now?.components).includes('"Gedeeld"') ? now : undefined;
    }, 'the button');
    expect(JSON.stringify(shown.components)).toMatch(
      /"label":"Gedeeld","disabled":true|"disabled":true,[^}]*"Gedeeld"/u,
    );
    expect(JSON.stringify(shown.components)).toContain('336 vacatures');
    expect(inChannel()).toHaveLength(before + 1);
  });

  it('posts once, also when it is pressed twice at once', async () => {
    const before = inChannel().length;
    const message = await ask();
    const presses = await Promise.all([
      bot.fake.click(message, SHARE),
      bot.fake.click(message, SHARE),
    ]);
    for (const press of presses) await press.settled();
    expect(inChannel()).toHaveLength(before + 1);
  });

  it('can be tried again after it failed', async () => {
    const before = inChannel().length;
    const message = await ask();
    bot.fake.faults.add({
      method: 'POST',
      route: '/channels/:channel/messages',
      kind: 403,
      code: 50_013,
    });
    await bot.fake.click(message, SHARE);
    await bot.fake.until(
      () => bot.logged.find((line) => line.includes('control deel failed')),
      'the log',
    );
    const again = await bot.fake.click(message, SHARE);
    await again.settled();
    expect(inChannel()).toHaveLength(before + 1);
  });
});

it('sent nothing that Discord would refuse', () => {
  expect(bot.fake.problems).toEqual([]);
});
