import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overviewLines } from '../../src/app/meldingen/overviewLines.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import type { Shown } from '../fakeDiscord/interaction.ts';
import { BIJSTAND, BRUG, openMeldingen, type TestMeldingen } from './openMeldingen.ts';
import { present } from './present.ts';

const MORNING = '2030-01-09T08:00:01+01:00';
const DAILY = { hoe_vaak: 'dagelijks' };
const NIEUWE_BRUG = {
  ...BRUG,
  pairs: [present(BRUG.pairs[0]), ['Mag het er vol staan?', 'Nee, parkeren mag niet.'] as const],
};
let world: TestMeldingen;

beforeEach(async () => {
  world = await openMeldingen({ roles: ['griffie', 'fractie'] });
  world.setClock('2030-01-08T12:00:00+01:00');
  await world.start();
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

type Options = Parameters<TestMeldingen['fake']['slash']>[1];

async function abonneer(sub: string, options: Options = {}, user = 'anna'): Promise<Shown> {
  const shown = await (await world.fake.slash(`abonneer ${sub}`, options, { user })).settled();
  await world.quiet();
  return shown;
}

async function kanaal(options: Options): Promise<void> {
  await abonneer('kanaal', { kanaal: 'raad', ...options }, 'beheerder');
}

function texts(place: string): readonly string[] {
  return world.sent(place).map((message) => renderText(message));
}

/** What the bot tells in a DM, after the message that it can reach it. */
const told = () => texts('dm:anna').slice(1);

async function withdraw(isWithdrawn: boolean, kenmerk = '2024-04-09'): Promise<void> {
  await world.archive.store.setWithdrawn(kenmerk, isWithdrawn);
  await world.quiet();
}

/** The outbox, as the griffie reads it. */
async function outbox(): Promise<string> {
  return overviewLines(await world.archive.meldingen.overview()).join('\n');
}

/** Both roles stand before the words of the last message, and are the only ones that it pings. */
async function mentioned() {
  const subscriptions = await world.archive.meldingen.subscriptions();
  const post = world.fake.requests.findLast(
    ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
  );
  const roles = subscriptions.map(({ roleId }) => present(roleId));
  expect(post?.body).toMatchObject({
    allowed_mentions: { parse: [], roles, replied_user: false },
    content: expect.stringMatching(new RegExp(`^<@&${roles[0]}> <@&${roles[1]}> `, 'u')),
  });
}

describe('two subscriptions of a channel with a role each', () => {
  it('mention both with a letter that both want', async () => {
    await kanaal({ rol: 'griffie' });
    await kanaal({ rol: 'fractie', woorden: 'brug' });
    await world.put('b.txt', BRUG);
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
    await mentioned();
  });

  it('mention both with one list for both', async () => {
    await kanaal({ rol: 'griffie', woorden: 'bijstand', ...DAILY });
    await kanaal({ rol: 'fractie', woorden: 'brug', ...DAILY });
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', BRUG);
    await world.quiet();
    world.setClock(MORNING);
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
    await mentioned();
  });
});

describe('a list of letters', () => {
  it('leaves one that is withdrawn at that moment to be told when it is back', async () => {
    await abonneer('nieuw', DAILY);
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', BRUG);
    await world.quiet();
    await withdraw(true);
    world.setClock(MORNING);
    await world.quiet();
    expect(told()).toEqual([expect.stringMatching(/^1 nieuwe brief: Bijstand/u)]);
    await withdraw(false);
    expect(told()).toEqual([
      expect.stringMatching(/^1 nieuwe brief: Bijstand/u),
      expect.stringMatching(/^Nieuwe brief 9 april 2024: De brug/u),
    ]);
  });

  it('says which are corrections of letters that were there already', async () => {
    await world.put('b.txt', BRUG);
    await world.quiet();
    await abonneer('nieuw', { woorden: 'parkeren', ...DAILY });
    await abonneer('nieuw', { woorden: 'bijstand', ...DAILY });
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', NIEUWE_BRUG);
    await world.quiet();
    world.setClock(MORNING);
    await world.quiet();
    expect(texts('dm:anna').at(-1)).toMatch(
      /^1 nieuwe brief en 1 gecorrigeerde brief: .*2024-04-08, 8 april.*2024-04-09, 9 april 2024 · De brug over de beek.* · gecorrigeerde brief/su,
    );
  });

  it('of which all letters are gone says so', async () => {
    await abonneer('nieuw', DAILY);
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', BRUG);
    await world.quiet();
    world.setClock(MORNING);
    await world.quiet();
    await withdraw(true);
    await withdraw(true, '2024-04-08');
    expect(told()).toEqual([expect.stringMatching(/^Geen van deze 2 brieven is nog beschikbaar/u)]);
  });
});

describe('a letter that is corrected, withdrawn and put back', () => {
  it.each([
    ['while the bot is stopped', async () => {}],
    [
      'seen by the bot while it is away',
      async () => {
        await world.start();
        await world.quiet();
        await world.stop();
      },
    ],
  ])('is told to who asked for its new words before that, %s', async (_, between) => {
    await world.put('b.txt', BRUG);
    await world.quiet();
    await abonneer('nieuw', { woorden: 'parkeren' });
    await world.stop();
    await world.put('b.txt', NIEUWE_BRUG);
    await world.archive.store.setWithdrawn('2024-04-09', true);
    await between();
    await world.archive.store.setWithdrawn('2024-04-09', false);
    await world.start();
    await world.quiet();
    expect(told()).toEqual([expect.stringMatching(/^Gecorrigeerde brief 9 april 2024/u)]);
  });

  it('is no news to who asked after the correction', async () => {
    await world.put('b.txt', BRUG);
    await world.put('b.txt', NIEUWE_BRUG);
    await world.quiet();
    await abonneer('nieuw', { woorden: 'parkeren' });
    await withdraw(true);
    await withdraw(false);
    expect(told()).toEqual([]);
  });

  it('tells a vraag as gone that was erased while it was away', async () => {
    await abonneer('nieuw', { woorden: 'bijstand' });
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await withdraw(true, '2024-04-08');
    await world.archive.store.remove('2024-04-08', '2');
    await withdraw(false, '2024-04-08');
    expect(told().at(-1)).toMatch(/^Brief 2024-04-08 is gecorrigeerd: vraag 2 vervallen\./u);
  });
});

describe('what nobody waits for', () => {
  const corrected = {
    ...BIJSTAND,
    pairs: [present(BIJSTAND.pairs[0]), ['Wat kost dat?', 'Nu 6 miljoen.'] as const],
  };

  it('is not queued: a correction of a letter of which the subscription was stopped', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await abonneer('stop');
    await world.put('a.txt', corrected);
    await world.quiet();
    expect(await outbox()).toContain('3 verzonden, 0 wachten'.replace('3', '2'));
    expect(told()).toEqual([expect.stringMatching(/Gecorrigeerd op/u)]);
  });

  it('is counted apart: a correction for a subscription that was paused', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await abonneer('pauzeer');
    await world.put('a.txt', corrected);
    await world.quiet();
    expect(await outbox()).toContain('0 wachten, 0 mislukt.\n');
    expect(await outbox()).toContain('1 wacht op een gepauzeerd of uitgezet abonnement');
    expect((await world.archive.meldingen.overview()).oldestWaiting).toBeNull();
    await abonneer('hervat');
    expect(told().at(-1)).toMatch(/^Brief 2024-04-08 is gecorrigeerd/u);
  });
});

describe('a subscription that is resumed', () => {
  it('says when what waited comes: now, or at its own time', async () => {
    await abonneer('nieuw', { woorden: 'brug', ...DAILY });
    await abonneer('pauzeer');
    await world.put('b.txt', BRUG);
    await world.quiet();
    expect((await abonneer('hervat')).text).toContain(
      'De brief die wachtte, komt nu, of met de eerstvolgende melding (elke dag om 8 uur).',
    );
    await abonneer('pauzeer');
    world.setClock('2030-01-09T12:00:00+01:00');
    expect((await abonneer('hervat')).text).toContain('staat weer aan. De brief die wachtte, komt');
    expect(told()).toHaveLength(1);
  });

  it('of a channel that is gone says what to do', async () => {
    await kanaal({});
    world.fake.deleteChannel('raad');
    await world.put('b.txt', BRUG);
    await world.quiet();
    const { text } = await abonneer('hervat', { nummer: 1 }, 'beheerder');
    expect(text).toContain('Het kanaal van melding 1 is er niet meer');
    expect(text).toContain('/abonneer stop nummer: 1');
    expect(text).toContain('/brieven');
  });
});

it('counts one of a thing as one', async () => {
  await abonneer('nieuw', { woorden: 'zebra' });
  const proef = await abonneer('proef');
  expect(proef.text).toContain('De nieuwste brief had u niet gekregen.');
});
