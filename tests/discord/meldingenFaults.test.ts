import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BIJSTAND, BRUG, openMeldingen, type TestMeldingen } from './openMeldingen.ts';

const MESSAGES = '/channels/:channel/messages';
let world: TestMeldingen;

beforeEach(async () => {
  world = await openMeldingen();
  world.setClock('2030-01-08T12:00:00+01:00');
  await world.start();
  await (
    await world.fake.slash('abonneer kanaal', { kanaal: 'raad' }, { user: 'beheerder' })
  ).settled();
});
afterEach(async () => {
  expect(JSON.stringify(world.logged)).not.toMatch(/messages failed/u);
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

/** The fake does not see what is logged. */
const failing = () =>
  vi.waitFor(() => expect(JSON.stringify(world.logged)).toContain('was not sent'), 10_000);
const told = () => world.fake.until(() => world.sent('raad')[0], 'the letter');
const posts = () =>
  world.fake.requests.filter(({ method, route }) => method === 'POST' && route === MESSAGES);

describe('a letter reaches its channel once', () => {
  it.each([502, 'reset'] as const)('when Discord took it and then failed (%s)', async (kind) => {
    world.fake.faults.add({ method: 'POST', route: MESSAGES, kind, after: true });
    await world.put('a.txt', BIJSTAND);
    await failing();
    const before = posts().length;
    // Longer than a nonce is remembered: it is found in the channel.
    world.fake.clock.advance(600_000);
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
    expect(posts()).toHaveLength(before);
    expect(await world.archive.meldingen.overview()).toMatchObject({
      meldingen: { verzonden: 1, bezig: 0 },
      failures: [],
    });
  });

  it.each([503, 'reset'] as const)('when Discord failed before it took it (%s)', async (kind) => {
    world.fake.faults.add({ method: 'POST', route: MESSAGES, kind });
    await world.put('a.txt', BIJSTAND);
    await failing();
    expect(world.sent('raad')).toHaveLength(0);
    world.fake.clock.advance(600_000);
    await told();
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
  });

  it('when an answer is never given', async () => {
    world.fake.faults.add({ method: 'POST', route: MESSAGES, kind: 'hang', after: true });
    await world.put('a.txt', BIJSTAND);
    await failing();
    world.fake.clock.advance(600_000);
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  it('when Discord asks to wait', async () => {
    world.fake.faults.add({
      method: 'POST',
      route: MESSAGES,
      kind: 429,
      retryAfter: 0.3,
      times: 2,
    });
    await world.put('a.txt', BIJSTAND);
    await told();
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
  });

  it('when the bot is stopped while it is sent, and comes back', async () => {
    world.fake.faults.add({
      method: 'POST',
      route: MESSAGES,
      kind: 'slow',
      delayMs: 400,
      after: true,
    });
    await world.put('a.txt', BIJSTAND);
    await world.fake
      .until(
        () => world.fake.requests.find(({ route }) => route === MESSAGES) ?? world.sent('raad')[0],
        'the request',
      )
      .catch(() => undefined);
    await world.stop();
    await world.start();
    await told();
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
  });

  it('when another process reads it in while the bot is away', async () => {
    await world.stop();
    await world.put('a.txt', BIJSTAND);
    world.fake.clock.advance(3 * 86_400_000);
    await world.start();
    await told();
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
  });

  it('when it was paused while Discord failed, after it is resumed', async () => {
    world.fake.faults.add({ method: 'POST', route: MESSAGES, kind: 503 });
    await world.put('a.txt', BIJSTAND);
    await failing();
    await (await world.fake.slash('abonneer pauzeer', {}, { user: 'beheerder' })).settled();
    world.fake.clock.advance(600_000);
    await world.quiet();
    expect(world.sent('raad')).toEqual([]);
    expect((await world.archive.meldingen.subscriptions())[0]?.waiting).toBe(1);
    await (await world.fake.slash('abonneer hervat', {}, { user: 'beheerder' })).settled();
    await told();
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(1);
  });

  it('behind one that Discord never takes', async () => {
    world.fake.faults.add({ method: 'POST', route: MESSAGES, kind: 400, code: 50_035 });
    await world.put('a.txt', BIJSTAND);
    await failing();
    await world.put('b.txt', BRUG);
    await told();
    await world.quiet();
    expect(world.sent('raad')[0]?.content).toContain('De brug over de beek');
    expect((await world.archive.meldingen.overview()).failures).toEqual([
      { code: '50035', count: 1 },
    ]);
  });
});

it('logs no word of a letter or of a subscription', async () => {
  await (await world.fake.slash('abonneer nieuw', { woorden: 'bijstand, zeewier' })).settled();
  world.fake.faults.add({ method: 'POST', route: MESSAGES, kind: 400, code: 50_035 });
  await world.put('a.txt', BIJSTAND);
  await world.quiet();
  expect(JSON.stringify(world.logged)).not.toMatch(/bijstand|zeewier|412/iu);
});
