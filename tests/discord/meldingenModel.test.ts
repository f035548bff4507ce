import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NewAbonnement } from '../../src/meldingStore.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import { openMeldingen, type TestLetter, type TestMeldingen } from './openMeldingen.ts';

/** `npm run test:e2e` plays so many; each takes a second or two. */
const RUNS = process.env['TEST_E2E'] ? 60 : 4;
const LETTERS = [0, 1, 2] as const;
const DAY = 86_400_000;
const PLACES = ['dm:anna', 'dm:bert', 'raad'];
const SUBJECTS = ['alfa', 'beta', 'alfa en beta'];

const kenmerkOf = (letter: number) => `2024-04-${String(8 + letter).padStart(2, '0')}`;

/** A vraag with its antwoord, of words that stand nowhere else. */
function pairOf(letter: number, nr: number, version = 0) {
  const mark = `${letter}x${nr}x${version}`;
  return [
    `Wat is er over onderwerp nummer ${nr} bekend in de gemeente, tok${mark}?`,
    `Het college weet over onderwerp ${nr} van alles, antw${mark}.`,
  ] as const;
}

/** A letter in one of five versions, the last with what looks like a service number. */
function letterOf(letter: number, version: number): TestLetter {
  const first = pairOf(letter, 1);
  const second = pairOf(letter, 2);
  const versions = [
    [first, second],
    [first, pairOf(letter, 2, 1)],
    [first, second, pairOf(letter, 3)],
    [pairOf(letter, 1, 2), second],
    [first, [second[0], 'De burger heeft BSN 111222333 en dat staat hier.'] as const],
  ];
  const subject = `Over ${SUBJECTS[letter]} in wijk${letter}`;
  return { date: `${8 + letter} april 2024`, subject, pairs: versions[version] ?? [first] };
}

interface Step {
  readonly name: string;
  readonly letter: number;
  readonly version: number;
  readonly which: number;
}
type Play = (world: TestMeldingen, step: Step) => unknown;

const MESSAGES = /\/channels\/\d+\/messages/u;
const methodOf = ({ version }: Step) => (version % 2 === 1 ? 'POST' : 'PATCH');
const whoOf = ({ which }: Step) => (which % 2 === 1 ? 'anna' : 'bert');

async function setState(world: TestMeldingen, which: number, staat: 'actief' | 'gepauzeerd') {
  const { meldingen } = world.archive;
  const chosen = (await meldingen.subscriptions())[which];
  if (chosen && (staat === 'actief' || chosen.staat === 'actief')) {
    await meldingen.setState(chosen.id, staat);
  }
}

/** All that can happen to letters, subscriptions, the bot and Discord. */
const STEPS: Readonly<Record<string, Play>> = {
  put: (world, { letter, version }) => world.put(`l${letter}.txt`, letterOf(letter, version)),
  putAgain: (world, { letter, version }) => world.put(`l${letter}.txt`, letterOf(letter, version)),
  withdraw: ({ archive }, { letter }) => archive.store.setWithdrawn(kenmerkOf(letter), true),
  restore: ({ archive }, { letter }) => archive.store.setWithdrawn(kenmerkOf(letter), false),
  eraseVraag: ({ archive }, { letter, version }) =>
    archive.store.remove(kenmerkOf(letter), String(1 + (version % 3))),
  erase: ({ archive }, { letter }) => (letter === 2 ? archive.store.remove(kenmerkOf(2), null) : 0),
  release: ({ archive }, { letter }) => archive.store.release(kenmerkOf(letter)),
  stop: (world) => world.stop(),
  start: (world) => restart(world),
  day: ({ fake }) => fake.clock.advance(DAY),
  hours: ({ fake }) => fake.clock.advance(DAY / 8),
  closeDm: ({ fake }, step) => fake.closeDms(whoOf(step)),
  openDm: ({ fake }, step) => fake.closeDms(whoOf(step), false),
  takenAndFailed: ({ fake }, step) =>
    fake.faults.add({ method: methodOf(step), route: MESSAGES, kind: 502, after: true }),
  failed: ({ fake }, step) =>
    fake.faults.add({ method: methodOf(step), route: MESSAGES, kind: 503, times: 3 }),
  dropped: ({ fake }, { version }) =>
    fake.faults.add({ method: 'POST', route: MESSAGES, kind: 'reset', after: version % 2 === 0 }),
  limited: ({ fake }) => fake.faults.add({ route: MESSAGES, kind: 429, retryAfter: 0.02 }),
  pause: (world, { which }) => setState(world, which, 'gepauzeerd'),
  resume: (world, { which }) => setState(world, which, 'actief'),
  rest: (world) => settle(world, false),
};
const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...Object.keys(STEPS)),
  letter: fc.constantFrom(...LETTERS),
  version: fc.integer({ min: 0, max: 4 }),
  which: fc.integer({ min: 0, max: 4 }),
});

async function restart(world: TestMeldingen): Promise<void> {
  await world.stop();
  await world.start();
}

/** Waits until nothing is due, with the time that back-off takes; not for ever where that is not meant to end. */
async function settle({ archive, fake }: TestMeldingen, isLast: boolean): Promise<void> {
  const deadline = Date.now() + (isLast ? 10_000 : 300);
  for (let turn = 1; Date.now() < deadline; turn += 1) {
    const { unplanned } = await archive.meldingen.overview();
    const due = await archive.meldingen.dueDestinations(fake.clock.now());
    if (unplanned === 0 && due.length === 0) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
    if (isLast && turn % 30 === 0) fake.clock.advance(600_000);
  }
  expect(isLast, 'it never comes to rest').toBe(false);
}

async function subscribe({ archive, fake }: TestMeldingen): Promise<void> {
  const dm = (name: string) => ({ kind: 'dm' as const, userId: fake.user(name).user.id });
  const { guildId } = fake;
  const raad = { kind: 'kanaal' as const, guildId, channelId: fake.channel('raad').id };
  const none = {
    roleId: null,
    onderwerp: null,
    vraagsteller: null,
    volgt: null,
    makerId: fake.bot.id,
  };
  const wishes: readonly Pick<NewAbonnement, 'bestemming' | 'woorden' | 'frequentie'>[] = [
    { bestemming: dm('anna'), woorden: 'alfa', frequentie: 'meteen' },
    { bestemming: dm('anna'), woorden: 'beta', frequentie: 'dagelijks' },
    { bestemming: dm('bert'), woorden: null, frequentie: 'dagelijks' },
    { bestemming: raad, woorden: null, frequentie: 'wekelijks' },
    { bestemming: raad, woorden: 'alfa', frequentie: 'meteen' },
  ];
  for (const wish of wishes) await archive.meldingen.subscribe({ ...none, ...wish }, 25);
}

/** Everything works again, everyone listens again, and weeks pass. */
async function recover(world: TestMeldingen): Promise<void> {
  const { archive, fake } = world;
  fake.faults.clear();
  for (const name of ['anna', 'bert']) fake.closeDms(name, false);
  await restart(world);
  for (let week = 0; week < 4; week += 1) {
    await settle(world, true);
    for (const each of await archive.meldingen.subscriptions()) {
      if (each.staat !== 'actief') await archive.meldingen.setState(each.id, 'actief');
    }
    fake.clock.advance(7 * DAY);
  }
  await settle(world, true);
}

/** The words of each letter that is shown, by its number. */
async function shownLetters({ archive }: TestMeldingen): Promise<ReadonlyMap<number, string>> {
  const shown = new Map<number, string>();
  for (const letter of LETTERS) {
    const brief = await archive.store.brief(kenmerkOf(letter));
    const pairs = await archive.store.pairsOf(kenmerkOf(letter));
    if (brief && pairs.length > 0) shown.set(letter, brief.tekst);
  }
  return shown;
}

/** What is wrong with the messages in a place, for a reader of the letters as they are. */
function faultsIn(messages: readonly string[], shown: ReadonlyMap<number, string>) {
  const all = [...shown.values()].join('\n');
  const words = messages.flatMap((text) => text.match(/(?:tok|antw)\dx\dx\d/gu) ?? []);
  const wijken = messages.flatMap((text) => text.match(/wijk\d/gu) ?? []);
  const told = LETTERS.map((letter) =>
    messages.filter(
      (text) => text.includes(kenmerkOf(letter)) && !text.includes('is gecorrigeerd:'),
    ),
  );
  return {
    gone: words.filter((word) => !all.includes(word)),
    hidden: wijken.filter((wijk) => !shown.has(Number(wijk.slice(-1)))),
    often: told.filter(({ length }) => length > 1),
    never: LETTERS.filter((letter) => shown.has(letter) && told[letter]?.length === 0),
    miscounted: messages.filter((text) => !isCounted(text)),
    outdated: LETTERS.filter((letter) => !isCurrent(told[letter]?.[0] ?? '', shown.get(letter))),
  };
}

/** "1 nieuwe brief en 2 gecorrigeerde brieven" stands above three letters that are there. */
function isCounted(text: string): boolean {
  const [head = '', ...lines] = text.split('\n');
  const counts = [...head.matchAll(/(\d+) (?:nieuwe|gecorrigeerde) brie/gu)];
  if (counts.length === 0) return true;
  const there = lines.filter((line) => line.startsWith('•') && !line.includes('niet meer'));
  return there.length === counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** A message about one letter has each of its vragen. */
function isCurrent(text: string, tekst: string | undefined): boolean {
  if (tekst === undefined || !/^(?:Nieuwe|Gecorrigeerde) brief/u.test(text)) return true;
  return (tekst.match(/tok\dx\dx\d/gu) ?? []).every((word) => text.includes(word));
}

const NONE = { gone: [], hidden: [], often: [], never: [], miscounted: [], outdated: [] };

async function play(steps: readonly Step[]): Promise<void> {
  const world = await openMeldingen();
  try {
    world.setClock('2030-01-08T12:00:00+01:00');
    await subscribe(world);
    await world.start();
    for (const each of steps) await STEPS[each.name]?.(world, each);
    await recover(world);
    const shown = await shownLetters(world);
    for (const place of PLACES) {
      const messages = world.sent(place).map((message) => renderText(message));
      expect({ place, ...faultsIn(messages, shown) }).toEqual({ place, ...NONE });
    }
    const { meldingen, held, unplanned, failures } = await world.archive.meldingen.overview();
    expect({ ...meldingen, held, unplanned, failures }).toMatchObject({
      wacht: 0,
      bezig: 0,
      mislukt: 0,
      held: 0,
      unplanned: 0,
      failures: [],
    });
    expect(world.fake.problems).toEqual([]);
  } finally {
    await world.close();
  }
}

it('whatever happens in between, each place ends with each letter once, as it is, and with nothing that is gone', async () => {
  const steps = fc.array(step, { minLength: 4, maxLength: 22 });
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: RUNS });
}, 600_000);
