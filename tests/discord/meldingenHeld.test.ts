import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderText } from '../fakeDiscord/renderText.ts';
import { BIJSTAND, BRUG, openMeldingen, type TestMeldingen } from './openMeldingen.ts';

const EVENING = '2030-01-08T20:00:00+01:00';
const MORNING = '2030-01-09T08:00:01+01:00';
let world: TestMeldingen;
beforeEach(async () => {
  world = await openMeldingen();
  world.setClock(EVENING);
  await world.start();
  await abonneer('nieuw', { woorden: 'bijstand', hoe_vaak: 'dagelijks' });
  await abonneer('nieuw', { woorden: 'brug', hoe_vaak: 'dagelijks' });
  await world.put('a.txt', BIJSTAND);
  await world.put('b.txt', BRUG);
  await world.quiet();
});
afterEach(() => world.close());

async function abonneer(name: string, options: Readonly<Record<string, string | number>>) {
  await (await world.fake.slash(`abonneer ${name}`, options)).settled();
  await world.quiet();
}

/** How often each of the two letters was told. */
function told(): readonly number[] {
  const texts = world.sent('dm:anna').map((message) => `${message.content} ${renderText(message)}`);
  return ['Bijstand in Proefstad', 'De brug over de beek'].map(
    (subject) => texts.filter((text) => text.includes(subject)).length,
  );
}

describe('letters of two subscriptions that wait for one overview', () => {
  it('come each once when the DM was closed and they are resumed one after the other', async () => {
    world.fake.closeDms('anna');
    world.setClock(MORNING);
    await world.quiet();
    expect(told()).toEqual([0, 0]);
    world.fake.closeDms('anna', false);
    await abonneer('hervat', { nummer: 1 });
    expect(told()).toEqual([1, 0]);
    await abonneer('hervat', { nummer: 2 });
    expect(told()).toEqual([1, 1]);
  });

  it('come each once when one is paused after sending failed', async () => {
    world.fake.faults.add({ kind: 503, times: 9, method: 'POST', route: /\/messages$/u });
    world.setClock(MORNING);
    await world.fake.until(() => world.logged.length > 0 || undefined, 'a failure');
    await (await world.fake.slash('abonneer pauzeer', { nummer: 2 })).settled();
    world.fake.faults.clear();
    world.setClock('2030-01-09T10:00:00+01:00');
    await world.quiet();
    expect(told()).toEqual([1, 0]);
    await abonneer('hervat', { nummer: 2 });
    world.setClock('2030-01-10T08:00:01+01:00');
    await world.quiet();
    expect(told()).toEqual([1, 1]);
  });
});
