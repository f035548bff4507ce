import { Events, type Client } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planEvents } from '../../src/app/meldingen/planEvents.ts';
import { SCHEDULE } from '../../src/core/meldingen/schedule.ts';
import { createClient } from '../../src/discord/createClient.ts';
import { createMessenger } from '../../src/discord/meldingen/createMessenger.ts';
import { deliverNext, type DeliveryPorts } from '../../src/discord/meldingen/deliverNext.ts';
import type { MeldingStore } from '../../src/meldingStore.ts';
import { BIJSTAND, openMeldingen, type TestLetter, type TestMeldingen } from './openMeldingen.ts';
import { present } from './present.ts';

/** More than the steps of any of the stories below. */
const MOST_STEPS = 48;
const users = Array.from({ length: 4 * MOST_STEPS }, (_, at) => `raadslid${at}`);
let world: TestMeldingen;
let client: Client;

beforeAll(async () => {
  world = await openMeldingen({ users });
  client = createClient({ api: world.fake.api, timeout: 10_000 }, world.log);
  const ready = new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(world.fake.token);
  await ready;
});
afterAll(async () => {
  await client.destroy();
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

/** Each step in `npm run test:e2e`; in `npm test` some, and others after an hour than within a minute. */
const STRIDE = process.env['TEST_E2E'] ? 1 : 3;

/** The process is gone: nothing that it would do after this happens. */
class Crash extends Error {}

/** The ports of a process that ends at its step `at`, before or after it is carried out. */
function crashing(at: number): { readonly ports: DeliveryPorts; readonly steps: () => number } {
  let step = -1;
  let isDead = false;
  const guard = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          step += 1;
          if (isDead || step === at) {
            isDead = true;
            throw new Crash();
          }
          const done: unknown = await method.apply(target, args);
          step += 1;
          if (step === at) {
            isDead = true;
            throw new Crash();
          }
          return done;
        };
      },
    });
  const meldingen: MeldingStore = guard(world.archive.meldingen);
  const ports: DeliveryPorts = {
    archive: { ...world.archive, meldingen },
    messenger: guard(createMessenger(client, world)),
    log: world.log,
    schedule: SCHEDULE,
    now: () => world.fake.clock.now(),
    random: () => 0.5,
  };
  return { ports, steps: () => step };
}

/** Plans and sends all that is due, or ends with the crash. @returns whether it crashed. */
async function work(ports: DeliveryPorts): Promise<boolean> {
  const { meldingen } = ports.archive;
  try {
    await planEvents(ports.archive, { now: ports.now(), schedule: SCHEDULE, settleMs: 0 });
    for (const bestemming of await meldingen.dueDestinations(ports.now())) {
      let isMore = true;
      while (isMore) isMore = await deliverNext(bestemming, ports);
    }
    return false;
  } catch (error) {
    if (error instanceof Crash) return true;
    throw error;
  }
}

const NEVER = Number.POSITIVE_INFINITY;
let count = 0;

/** A user who wants every letter, and a letter of their own. */
async function story(): Promise<{ user: string; name: string; letter: TestLetter; id: number }> {
  const user = present(users[count]);
  count += 1;
  const userId = world.fake.user(user).user.id;
  const subject = `Zaak ${count}`;
  const made = await world.archive.meldingen.subscribe(
    {
      bestemming: { kind: 'dm', userId },
      makerId: userId,
      roleId: null,
      frequentie: 'meteen',
      woorden: null,
      onderwerp: null,
      vraagsteller: null,
      volgt: null,
    },
    25,
  );
  const first = [`Hoeveel zaken zijn er, nummer ${count}?`, `Dat zijn er ${count}.`] as const;
  const pairs = [first, ...BIJSTAND.pairs];
  const letter = { ...BIJSTAND, subject, date: '1 juni 2024', pairs };
  return { user, name: `${user}.txt`, letter, id: present(made).id };
}

const GAPS = [
  ['within a minute', 40_000, 0],
  ['after an hour, when Discord has forgotten the nonce', 3_600_000, STRIDE - 1],
] as const;

describe.each(GAPS)('a process that ends at any step and is started again %s', (_, gap, start) => {
  it('tells a new letter exactly once', async () => {
    let hasCrashed = true;
    for (let at = start; hasCrashed; at += STRIDE) {
      expect(at).toBeLessThan(MOST_STEPS);
      const { user, name, letter, id } = await story();
      await world.put(name, letter);
      hasCrashed = await work(crashing(at).ports);
      world.fake.clock.advance(gap);
      expect(await work(crashing(NEVER).ports)).toBe(false);
      const sent = world.sent(`dm:${user}`);
      expect(sent, `step ${at}`).toHaveLength(1);
      expect(sent[0]?.content).toContain(present(letter.subject));
      await world.archive.meldingen.unsubscribe(id);
    }
  });

  it('corrects it and says so exactly once', async () => {
    let hasCrashed = true;
    for (let at = start; hasCrashed; at += STRIDE) {
      expect(at).toBeLessThan(MOST_STEPS);
      const { user, name, letter, id } = await story();
      await world.put(name, letter);
      await work(crashing(NEVER).ports);
      const [first, ...others] = letter.pairs;
      const pairs = [[present(first)[0], 'Dat is intussen anders.'] as const, ...others];
      await world.put(name, { ...letter, pairs });
      hasCrashed = await work(crashing(at).ports);
      world.fake.clock.advance(gap);
      expect(await work(crashing(NEVER).ports)).toBe(false);
      const [told, reply, ...more] = world.sent(`dm:${user}`);
      expect(told?.content, `step ${at}`).toMatch(/Gecorrigeerd op/u);
      expect(reply?.content, `step ${at}`).toMatch(/is gecorrigeerd: vraag 1 gewijzigd\./u);
      expect(more, `step ${at}`).toEqual([]);
      await world.archive.meldingen.unsubscribe(id);
    }
  });
});
