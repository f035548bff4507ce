import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLimit } from '../../src/discord/createLimit.ts';
import { createGesprekken } from '../../src/discord/gesprek/createGesprekken.ts';
import { BIJSTAND, BRUG, openMeldingen, type TestMeldingen } from '../discord/openMeldingen.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const BACK = [
  ['an hour', HOUR],
  ['a year', YEAR],
] as const;

describe('a clock that is set back', () => {
  let world: TestMeldingen;
  /** How far this machine's clock is from Discord's, in milliseconds. */
  let off: number;
  const now = () => world.fake.clock.now() + off;
  const counts = async () => (await world.archive.meldingen.overview()).meldingen;
  const until = (state: Partial<Awaited<ReturnType<typeof counts>>>) =>
    vi.waitFor(async () => expect(await counts()).toMatchObject(state), 10_000);
  const subscribe = async (often: string) => {
    const wish = { kanaal: 'raad', hoe_vaak: often };
    await (await world.fake.slash('abonneer kanaal', wish, { user: 'beheerder' })).settled();
  };

  beforeEach(async () => {
    off = 0;
    world = await openMeldingen();
    await world.start({ now });
  });
  afterEach(async () => {
    expect(world.fake.problems).toEqual([]);
    await world.close();
  });

  it.each(BACK)('by %s does not keep a letter from being told, once', async (_much, back) => {
    await subscribe('meteen');
    await world.stop();
    await world.put('a.txt', BIJSTAND);
    off = -back;
    await world.start({ now });
    await until({ verzonden: 1, wacht: 0, bezig: 0 });
    off = 0;
    await world.put('b.txt', BRUG);
    await until({ verzonden: 2, wacht: 0, bezig: 0 });
    expect(world.sent('raad')).toHaveLength(2);
  });

  it.each(BACK)(
    'by %s after a message was perhaps sent does not send it again, nor forget it',
    async (_much, back) => {
      await subscribe('meteen');
      off = back;
      const route = '/channels/:channel/messages';
      world.fake.faults.add({ method: 'POST', route, kind: 502, after: true });
      await world.put('a.txt', BIJSTAND);
      await vi.waitFor(
        () => expect(JSON.stringify(world.logged)).toContain('was not sent'),
        10_000,
      );
      // Set right; Discord has forgotten the nonce by then, and the channel has not.
      off = 0;
      world.fake.clock.advance(Math.min(back, HOUR) + 600_000);
      await until({ verzonden: 1, wacht: 0, bezig: 0 });
      expect(world.sent('raad')).toHaveLength(1);
    },
  );

  it.each(BACK)('by %s sends a daily overview neither twice nor never', async (_much, back) => {
    await subscribe('dagelijks');
    await world.put('a.txt', BIJSTAND);
    await until({ wacht: 1 });
    world.fake.clock.advance(DAY);
    await until({ verzonden: 1, wacht: 0 });
    off = -back;
    await world.put('b.txt', BRUG);
    await until({ verzonden: 1, wacht: 1 });
    world.fake.clock.advance(DAY);
    await until({ verzonden: 2, wacht: 0, bezig: 0 });
    expect(world.sent('raad')).toHaveLength(2);
  });

  it('by a year on this machine alone leaves questions answered', async () => {
    world.fake.clock.advance(YEAR);
    const asked = await world.fake.slash('vraag', { tekst: 'branden de lantaarns' });
    expect((await asked.settled()).text).toContain('van zes tot zes');
  });
});

const setBack = (ms: number) => vi.setSystemTime(Date.now() - ms);

describe('what lasts for a time, when the clock is set back', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(BACK)('by %s: the limit of questions still ends within a minute', (_much, back) => {
    const limit = createLimit(1);
    limit.take('anna');
    setBack(back);
    expect(() => limit.take('anna')).toThrow(expect.objectContaining({ detail: '60' }));
    vi.advanceTimersByTime(60_001);
    expect(() => limit.take('anna')).not.toThrow();
  });

  it.each(BACK)('by %s: what was asked is still forgotten after an hour', (_much, back) => {
    const gesprekken = createGesprekken();
    const place = { userId: '1', channelId: '2' };
    const previous = { query: 'bijstand', filter: {}, shown: null, at: 0 };
    gesprekken.remember(place, false, previous);
    setBack(back);
    expect(gesprekken.recall(place, false)).toEqual(previous);
    vi.advanceTimersByTime(HOUR + 1);
    expect(gesprekken.recall(place, false)).toBeNull();
  });
});
