import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overviewLines } from '../../src/app/meldingen/overviewLines.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import type { Shown } from '../fakeDiscord/interaction.ts';
import { BIJSTAND, BRUG, openMeldingen, type TestMeldingen } from './openMeldingen.ts';
import { present } from './present.ts';

const MORNING = '2030-01-09T08:00:01+01:00';
const DAILY = { hoe_vaak: 'dagelijks' };
const MESSAGES = '/channels/:channel/messages';
const NIEUWE_BRUG = {
  ...BRUG,
  pairs: [present(BRUG.pairs[0]), ['Mag het er vol staan?', 'Nee, parkeren mag niet.'] as const],
};
let world: TestMeldingen;
beforeEach(async () => {
  world = await openMeldingen();
  world.setClock('2030-01-08T12:00:00+01:00');
  await world.start();
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

const POLL = { timeout: 8000, interval: 10 };

/** Destinations to which nothing is sent any more. */
const turnedOff = async () => (await world.archive.meldingen.overview()).off.length;

type Options = Parameters<TestMeldingen['fake']['slash']>[1];

async function abonneer(sub: string, options: Options = {}, user = 'anna'): Promise<Shown> {
  const shown = await (await world.fake.slash(`abonneer ${sub}`, options, { user })).settled();
  await world.quiet();
  return shown;
}

async function kanaal(options: Options = {}): Promise<void> {
  await abonneer('kanaal', { kanaal: 'raad', ...options }, 'beheerder');
}

async function put(name: string, letter: typeof BRUG): Promise<void> {
  await world.put(name, letter);
  await world.quiet();
}

function texts(place: string): readonly string[] {
  return world.sent(place).map((message) => renderText(message));
}

/** What the bot sends in a place from now on. */
function listen(place: string): () => readonly string[] {
  const before = world.sent(place).length;
  return () => texts(place).slice(before);
}

/** The outbox, as the griffie reads it. */
async function outbox(): Promise<string> {
  return overviewLines(await world.archive.meldingen.overview()).join('\n');
}

/** A message that Discord took, of which the bot never heard. */
async function loseAnswer(): Promise<void> {
  world.fake.faults.add({ method: 'POST', route: MESSAGES, kind: 502, after: true });
  await world.put('a.txt', BIJSTAND);
  const isLogged = () => world.logged.some((line) => JSON.stringify(line).includes('was not sent'));
  await world.fake.until(() => isLogged() || undefined, 'the failure');
}

describe('a message that may have been sent', () => {
  it('is not sent again when the channel could not be looked at meanwhile', async () => {
    await kanaal();
    await loseAnswer();
    world.fake.deny('raad', 'ReadMessageHistory', 'ViewChannel', 'SendMessages');
    world.fake.clock.advance(600_000);
    await expect.poll(turnedOff, POLL).toBeGreaterThan(0);
    world.fake.deny('raad');
    await world.fake.slash('abonneer hervat', { nummer: 1 }, { user: 'beheerder' });
    world.fake.clock.advance(7_200_000);
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
    expect(await outbox()).toContain('0 wachten');
  });

  it('is not sent again in a DM that was closed meanwhile, over a restart', async () => {
    await abonneer('nieuw');
    const told = listen('dm:anna');
    await loseAnswer();
    await world.stop();
    world.fake.closeDms('anna');
    world.fake.clock.advance(600_000);
    await world.start();
    await world.quiet();
    world.fake.closeDms('anna', false);
    await abonneer('hervat', { nummer: 1 });
    world.fake.clock.advance(7_200_000);
    await world.quiet();
    expect(told().filter((text) => text.includes('Bijstand in'))).toHaveLength(1);
  });
});

describe('a withdrawn letter', () => {
  it('disappears from a channel that the bot could not see then, as soon as it can', async () => {
    await kanaal();
    await put('a.txt', BIJSTAND);
    world.fake.deny('raad', 'ViewChannel');
    await world.archive.store.setWithdrawn('2024-04-08', true);
    await world.quiet();
    expect(await outbox()).toContain('Vraagbaak mag het kanaal niet zien');
    expect((await world.archive.meldingen.overview()).oldestWaiting).toBeNull();
    world.fake.deny('raad');
    world.fake.clock.advance(7_200_000);
    await world.quiet();
    expect(texts('raad')).toEqual([expect.stringMatching(/^Brief 2024-04-08 is ingetrokken/u)]);
  });
});

describe('two subscriptions of one place', () => {
  it('of which the one that hears at once is paused make a letter wait for the other’s time', async () => {
    await abonneer('nieuw', { woorden: 'brug' });
    await abonneer('pauzeer', { nummer: 1 });
    await abonneer('nieuw', { woorden: 'gekeurd', ...DAILY });
    const told = listen('dm:anna');
    await put('b.txt', BRUG);
    expect(told()).toEqual([]);
    await abonneer('hervat', { nummer: 1 });
    expect(told()).toEqual([expect.stringMatching(/^Nieuwe brief 9 april 2024/u)]);
  });

  it('of which the one that was told is paused: the other hears of the correction that it asked for', async () => {
    await kanaal({ woorden: 'brug' });
    await put('b.txt', BRUG);
    await abonneer('pauzeer', { nummer: 1 }, 'beheerder');
    await kanaal({ woorden: 'parkeren' });
    await put('b.txt', NIEUWE_BRUG);
    expect(texts('raad')).toEqual([
      expect.stringMatching(/^Nieuwe brief 9 april 2024/u),
      expect.stringMatching(/^Brief 2024-04-09 is gecorrigeerd: vraag 2 erbij gekomen\./u),
    ]);
  });
});

describe('a subscription after another one that was stopped', () => {
  it('hears of the correction that it asked for where the letter stands already', async () => {
    await abonneer('nieuw', { woorden: 'brug' });
    await put('b.txt', BRUG);
    await abonneer('stop', { nummer: 1 });
    await abonneer('nieuw', { woorden: 'parkeren' });
    const told = listen('dm:anna');
    await put('b.txt', NIEUWE_BRUG);
    expect(told()).toEqual([expect.stringMatching(/^Brief 2024-04-09 is gecorrigeerd/u)]);
  });

  it('hears of a correction as such where the letter was held for the other', async () => {
    await abonneer('nieuw', { woorden: 'brug' });
    await abonneer('pauzeer', { nummer: 1 });
    await put('b.txt', BRUG);
    await abonneer('stop', { nummer: 1 });
    await abonneer('nieuw', { woorden: 'parkeren', ...DAILY });
    const told = listen('dm:anna');
    await put('b.txt', NIEUWE_BRUG);
    expect(await outbox()).not.toContain('Niet gelukt');
    world.setClock(MORNING);
    await world.quiet();
    expect(told()).toEqual([expect.stringMatching(/^Gecorrigeerde brief 9 april 2024/u)]);
  });

  it('finds no letter of the other in a list that failed before', async () => {
    await abonneer('nieuw', { woorden: 'bijstand', ...DAILY });
    await abonneer('nieuw', { woorden: 'brug', ...DAILY });
    await world.put('a.txt', BIJSTAND);
    await put('b.txt', BRUG);
    world.fake.closeDms('anna');
    world.setClock(MORNING);
    await world.quiet();
    world.fake.closeDms('anna', false);
    await abonneer('stop', { nummer: 2 });
    await abonneer('hervat', { nummer: 1 });
    for (const isWithdrawn of [true, false]) {
      await world.archive.store.setWithdrawn('2024-04-08', isWithdrawn);
      await world.quiet();
    }
    expect(texts('dm:anna').at(-1)).toMatch(/^1 nieuwe brief: Bijstand/u);
    await abonneer('nieuw', { woorden: 'parkeren' });
    const told = listen('dm:anna');
    await put('b.txt', NIEUWE_BRUG);
    expect(told()).toEqual([expect.stringMatching(/^Gecorrigeerde brief 9 april 2024/u)]);
  });
});

describe('what a message says it is told for', () => {
  const BOMEN = ['Hoeveel bomen zijn er gekapt langs de weg?', 'Er zijn 12 bomen gekapt.'] as const;
  const OPEN = [
    'Wanneer gaat het zwembad aan de Kade open?',
    'Het zwembad aan de Kade gaat op 3 juni open.',
  ] as const;
  const followed = {
    subject: 'Zwembad',
    pairs: [
      [OPEN[0], 'Het antwoord op deze vraag volgt later.'] as const,
      ['Wat kost het?', 'Het kost € 4.'] as const,
    ],
  };
  const answered = { date: '1 mei 2024', subject: 'Zwembad aan de Kade' };

  it('is what meets the wish now, when the numbers of a letter shift', async () => {
    await abonneer('nieuw', { woorden: 'gekeurd' });
    await put('b.txt', { ...BRUG, pairs: [...BRUG.pairs, BOMEN] });
    await put('b.txt', { ...BRUG, pairs: [BOMEN, ...BRUG.pairs] });
    expect(texts('dm:anna')[1]).toMatch(
      /Vanwege: gekeurd\n(?:.*\n)*?> Ja, de brug is in maart gekeurd\.\n2024-04-09\/2/u,
    );
  });

  it('is no answer that is not there any more', async () => {
    await put('a.txt', followed);
    await abonneer('volg', { vraag: '2024-04-08/1' });
    await put('c.txt', { ...answered, pairs: [BOMEN, OPEN] });
    expect(texts('dm:anna')[1]).toContain('Misschien staat bij vraag 2 het antwoord');
    await put('c.txt', { ...answered, pairs: [OPEN, BOMEN] });
    expect(texts('dm:anna')[1]).toContain('Misschien staat bij vraag 1 het antwoord');
    await world.archive.store.remove('2024-05-01', '1');
    await world.quiet();
    expect(texts('dm:anna')[1]).not.toContain('Misschien');
  });
});

describe('what waits', () => {
  it('is not promised when it is withdrawn', async () => {
    await abonneer('nieuw', { woorden: 'brug', ...DAILY });
    await put('b.txt', BRUG);
    await abonneer('pauzeer');
    await world.archive.store.setWithdrawn('2024-04-09', true);
    await world.quiet();
    const { text } = await abonneer('hervat');
    expect(text).toContain('staat weer aan.');
    expect(text).not.toContain('wacht');
  });

  it('is let go of when its subscription is stopped while Discord refuses it', async () => {
    await abonneer('nieuw');
    world.fake.closeDms('anna');
    world.fake.faults.add({ method: 'POST', route: MESSAGES, kind: 'slow', delayMs: 300 });
    await world.put('b.txt', BRUG);
    const isTried = async () => (await world.archive.meldingen.overview()).meldingen.bezig > 0;
    await expect.poll(isTried, POLL).toBe(true);
    await world.archive.meldingen.unsubscribe(1);
    await expect.poll(isTried, POLL).toBe(false);
    expect(await outbox()).toContain('0 wachten');
    expect(await outbox()).not.toContain('Aangehouden');
  });
});

it('a version without other words is not called a correction', async () => {
  await kanaal();
  await put('a.txt', BIJSTAND);
  await put('a.txt', { ...BIJSTAND, asker: 'De heer P. Proef ' });
  expect(texts('raad').join('\n')).not.toMatch(/gecorrigeerd/iu);
});
