import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderText } from '../fakeDiscord/renderText.ts';
import type { Shown } from '../fakeDiscord/interaction.ts';
import {
  BIJSTAND,
  BRUG,
  openMeldingen,
  type TestLetter,
  type TestMeldingen,
} from './openMeldingen.ts';
import { present } from './present.ts';

const SILENT = 4096;
let world: TestMeldingen;

beforeEach(async () => {
  world = await openMeldingen({ roles: ['griffie'] });
  // A Tuesday noon: no quiet hours.
  world.setClock('2030-01-08T12:00:00+01:00');
  await world.start();
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

/** When a letter came is of the database's clock, which a test does not move. */
async function inRealTime(options: Parameters<TestMeldingen['start']>[0]): Promise<void> {
  await world.close();
  world = await openMeldingen({ roles: ['griffie'] });
  await world.start(options);
}

type Options = Parameters<TestMeldingen['fake']['slash']>[1];

async function abonneer(sub: string, options: Options = {}, user = 'anna'): Promise<Shown> {
  const shown = await (await world.fake.slash(`abonneer ${sub}`, options, { user })).settled();
  if (process.env['TRANSCRIPT'])
    console.log(`── /abonneer ${sub} ${JSON.stringify(options)}\n${shown.text}\n`);
  return shown;
}

function texts(place: string): readonly string[] {
  const all = world.sent(place).map((message) => renderText(message));
  if (process.env['TRANSCRIPT'])
    console.log(all.map((text) => `── in ${place}\n${text}\n`).join('\n'));
  return all;
}

describe('a subscription by DM', () => {
  it('starts with a test message, and then gets each new letter once', async () => {
    const made = await abonneer('nieuw', { woorden: 'bijstand' });
    expect(made.ephemeral).toBe(true);
    expect(made.text).toContain('Melding 1 staat aan');
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', BRUG);
    await world.quiet();
    const [test, told, ...more] = texts('dm:anna');
    expect(test).toMatch(
      /^Proefbericht: hier krijgt u bericht van nieuwe brieven \(woorden: bijstand, meteen\)/u,
    );
    expect(told).toMatch(
      /^Nieuwe brief 8 april 2024: Bijstand in Proefstad · .*2 vragen\nVanwege: bijstand\n/u,
    );
    expect(told).toContain(
      'Antwoord van het college:\n> In Proefstad krijgen 412 mensen een bijstandsuitkering.\n2024-04-08/1',
    );
    expect(told).toContain('Vraag 2\n> Wat kost dat?');
    expect(more).toEqual([]);
    await world.put('a.txt', BIJSTAND);
    await world.stop();
    await world.start();
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(2);
  });

  it('shows in a notification what it is about: plain text, no embed, no sound only at night', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const day = present(world.sent('dm:anna').at(-1));
    expect(day.content).toMatch(/^Nieuwe brief 8 april 2024: Bijstand in Proefstad/u);
    expect(day.flags & SILENT).toBe(0);
    world.setClock('2030-01-08T22:00:00+01:00');
    await world.put('b.txt', BRUG);
    await world.quiet();
    expect(present(world.sent('dm:anna').at(-1)).flags & SILENT).toBe(SILENT);
    world.setClock('2030-01-09T07:00:00+01:00');
    await world.put('c.txt', { ...BRUG, date: '10 april 2024', subject: 'Nog een brug' });
    await world.quiet();
    expect(present(world.sent('dm:anna').at(-1)).flags & SILENT).toBe(0);
  });

  it('gives overlapping subscriptions one message that names all reasons', async () => {
    await abonneer('nieuw', { woorden: 'bijstand' });
    await abonneer('nieuw', { woorden: 'kosten, schulden' });
    await abonneer('nieuw', { vraagsteller: 'Proef' });
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const told = texts('dm:anna').slice(3);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Vanwege: bijstand; kosten, schulden; vragen van Proef');
  });

  it('hears nothing of letters that were there before', async () => {
    await world.put('a.txt', BIJSTAND);
    await abonneer('nieuw');
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(1);
  });

  it('is not made when the DM is closed, and says what to do', async () => {
    world.fake.closeDms('anna');
    const shown = await abonneer('nieuw');
    expect(shown.text).toContain('Vraagbaak kan u geen privébericht sturen');
    expect((await abonneer('toon')).text).toContain('U hebt geen meldingen');
  });

  it('lets a vraag be read in full, for the reader alone', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const message = present(world.sent('dm:anna').at(-1));
    const read = await world.fake.select(message, 'Lees een vraag', ['2'], {
      user: 'anna',
      dm: true,
    });
    await read.settled();
    expect(read.text).toContain(
      'Antwoord van het college:\n> De kosten zijn 5 miljoen euro per jaar.',
    );
  });

  it('stops by its button, and leaves no word behind', async () => {
    await abonneer('nieuw', { woorden: 'bijstand' });
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const message = present(world.sent('dm:anna').at(-1));
    const stopped = await world.fake.click(message, 'Stop deze melding', {
      user: 'anna',
      dm: true,
    });
    await stopped.settled();
    expect(stopped.text).toContain('gestopt en gewist');
    await world.put('a.txt', { ...BIJSTAND, pairs: [['Hoeveel bijstand is er?', 'Dat is veel.']] });
    await world.quiet();
    expect(await world.archive.meldingen.subscriptions()).toEqual([]);
    expect(world.sent('dm:anna')).toHaveLength(2);
  });
});

describe('many letters', () => {
  const six = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];

  it('that come at once are one message', async () => {
    await abonneer('nieuw');
    await world.stop();
    for (const [at, name] of six.entries()) {
      await world.put(`${name}.txt`, {
        ...BRUG,
        date: `${at + 1} mei 2024`,
        subject: `Brug ${name}`,
      });
    }
    await world.start();
    await world.quiet();
    const told = texts('dm:anna').slice(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^6 nieuwe brieven: Brug een; Brug twee en meer\n/u);
    expect(told[0]).toContain('• 2024-05-06, 6 mei 2024 · Brug zes');
    const message = present(world.sent('dm:anna').at(-1));
    const read = await world.fake.select(message, 'Lees een brief', ['2024-05-03'], {
      user: 'anna',
      dm: true,
    });
    expect((await read.settled()).text).toContain('Brief 2024-05-03');
  });

  it('that come one by one within seconds are one message', async () => {
    await inRealTime({ settleMs: 3_600_000 });
    await abonneer('nieuw');
    for (const [at, name] of six.entries()) {
      await world.put(`${name}.txt`, {
        ...BRUG,
        date: `${at + 1} mei 2024`,
        subject: `Brug ${name}`,
      });
    }
    world.fake.clock.advance(4_000_000);
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(2);
  });

  it('wait for the morning, also over the change to summer time', async () => {
    world.setClock('2030-03-30T12:00:00+01:00');
    await abonneer('nieuw', { hoe_vaak: 'dagelijks' });
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', BRUG);
    await world.quiet();
    world.setClock('2030-03-31T07:59:00+02:00');
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(1);
    world.setClock('2030-03-31T08:00:01+02:00');
    await world.quiet();
    await world.fake.until(() => world.sent('dm:anna')[1], 'the message');
    expect(texts('dm:anna')[1]).toMatch(/^2 nieuwe brieven/u);
  });

  it('wait for Monday, and one alone is told as itself', async () => {
    await abonneer('nieuw', { hoe_vaak: 'wekelijks' });
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    world.setClock('2030-01-13T23:00:00+01:00');
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(1);
    world.setClock('2030-01-14T08:00:01+01:00');
    await world.fake.until(() => world.sent('dm:anna')[1], 'the message');
    await world.quiet();
    expect(texts('dm:anna')[1]).toMatch(/^Nieuwe brief 8 april 2024/u);
  });

  it('are kept while paused, and come together after', async () => {
    await abonneer('nieuw');
    await abonneer('pauzeer');
    for (const [at, name] of six.entries()) {
      await world.put(`${name}.txt`, {
        ...BRUG,
        date: `${at + 1} mei 2024`,
        subject: `Brug ${name}`,
      });
    }
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(1);
    expect((await abonneer('toon')).text).toContain('gepauzeerd · 6 brieven wachten');
    expect((await abonneer('hervat')).text).toContain('De 6 brieven die wachtten, komen nu.');
    await world.fake.until(() => world.sent('dm:anna')[1], 'the message');
    expect(texts('dm:anna')[1]).toMatch(/^6 nieuwe brieven/u);
  });
});

describe('a letter that changes', () => {
  it('corrects the message in place and says in a reply what changed', async () => {
    await abonneer('nieuw', { woorden: 'bijstand' });
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const [first] = BIJSTAND.pairs;
    const pairs = [
      present(first),
      ['Wat kost dat?', 'De kosten zijn 6 miljoen euro per jaar.'],
      ['Wie betaalt?', 'Het Rijk betaalt.'],
    ] as const;
    await world.put('a.txt', { ...BIJSTAND, pairs });
    await world.quiet();
    const [, told, reply, ...more] = world.sent('dm:anna');
    expect(texts('dm:anna')[1]).toMatch(/^Nieuwe brief .* 3 vragen\nGecorrigeerd op \d/u);
    expect(texts('dm:anna')[2]).toMatch(
      /^Brief 2024-04-08 is gecorrigeerd: vraag 2 gewijzigd; vraag 3 erbij gekomen\./u,
    );
    expect(reply?.message_reference?.message_id).toBe(told?.id);
    expect(more).toEqual([]);
  });

  it('is not told again when its file makes way for another form of it', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const before = texts('dm:anna');
    const [first, [vraag, antwoord]] = [present(BIJSTAND.pairs[0]), present(BIJSTAND.pairs[1])];
    await world.put('b.txt', { ...BIJSTAND, pairs: [first, [vraag, antwoord.replace(' ', '\n')]] });
    await world.quiet();
    expect(texts('dm:anna')).toEqual(before);
  });

  it('is told as new when it was not told before', async () => {
    await inRealTime({ settleMs: 3_600_000 });
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.put('a.txt', {
      ...BIJSTAND,
      pairs: [present(BIJSTAND.pairs[0]), ['Wat kost dat?', 'Precies 7 euro.']],
    });
    world.fake.clock.advance(4_000_000);
    await world.fake.until(() => world.sent('dm:anna')[1], 'the message');
    await world.quiet();
    expect(texts('dm:anna')).toHaveLength(2);
    expect(texts('dm:anna')[1]).toMatch(/^Nieuwe brief 8 april 2024.*2 vragen\nVanwege/u);
  });

  it('loses its words when it is withdrawn, and gets them back', async () => {
    await abonneer('nieuw', { woorden: 'bijstand' });
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await world.archive.store.setWithdrawn('2024-04-08', true);
    await world.quiet();
    expect(texts('dm:anna').slice(1)).toEqual([
      expect.stringMatching(/^Brief 2024-04-08 is ingetrokken\./u),
    ]);
    expect(JSON.stringify(world.sent('dm:anna')[1])).not.toMatch(/bijstand/iu);
    await world.archive.store.setWithdrawn('2024-04-08', false);
    await world.quiet();
    expect(texts('dm:anna')[1]).toMatch(/^Nieuwe brief 8 april 2024: Bijstand/u);
    expect(world.sent('dm:anna')).toHaveLength(2);
  });

  it('is told when it comes back that was withdrawn before it could be told', async () => {
    await inRealTime({ settleMs: 3_600_000 });
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.archive.store.setWithdrawn('2024-04-08', true);
    world.fake.clock.advance(4_000_000);
    await world.quiet();
    expect(texts('dm:anna')).toHaveLength(1);
    await world.archive.store.setWithdrawn('2024-04-08', false);
    world.fake.clock.advance(4_000_000);
    await world.quiet();
    expect(texts('dm:anna').slice(1)).toEqual([expect.stringMatching(/^Nieuwe brief 8 april/u)]);
  });

  it('is no news when it comes back to who subscribed after it came', async () => {
    await world.put('a.txt', BIJSTAND);
    await world.archive.store.setWithdrawn('2024-04-08', true);
    await world.quiet();
    await abonneer('nieuw');
    await world.archive.store.setWithdrawn('2024-04-08', false);
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(1);
  });

  it('comes back with word of what changed while it was away', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await world.archive.store.setWithdrawn('2024-04-08', true);
    await world.quiet();
    await world.put('a.txt', {
      ...BIJSTAND,
      pairs: [present(BIJSTAND.pairs[0]), ['Wat kost dat?', 'Nu 6 miljoen euro.']],
    });
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(2);
    await world.archive.store.setWithdrawn('2024-04-08', false);
    await world.quiet();
    expect(texts('dm:anna').slice(1)).toEqual([
      expect.stringMatching(/^Nieuwe brief 8 april 2024.*Gecorrigeerd op/su),
      expect.stringMatching(/^Brief 2024-04-08 is gecorrigeerd: vraag 2 gewijzigd\./u),
    ]);
  });

  it('comes back with word of what changed before it went away, when that could not be told', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await world.stop();
    const pairs = [present(BIJSTAND.pairs[0]), ['Wat kost dat?', 'Nu 6 miljoen euro.'] as const];
    await world.put('a.txt', { ...BIJSTAND, pairs });
    await world.archive.store.setWithdrawn('2024-04-08', true);
    await world.start();
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(2);
    await world.archive.store.setWithdrawn('2024-04-08', false);
    await world.quiet();
    expect(texts('dm:anna').slice(2)).toEqual([
      expect.stringMatching(/^Brief 2024-04-08 is gecorrigeerd: vraag 2 gewijzigd\./u),
    ]);
  });

  it('is not sent when it is withdrawn before its turn', async () => {
    await abonneer('nieuw', { hoe_vaak: 'dagelijks' });
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await world.archive.store.setWithdrawn('2024-04-08', true);
    await world.quiet();
    world.setClock('2030-01-09T09:00:00+01:00');
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(1);
  });

  it('leaves nothing of itself when it is erased, also in a list and for who stopped', async () => {
    await abonneer('nieuw');
    await abonneer('kanaal', { kanaal: 'raad', hoe_vaak: 'dagelijks' }, 'beheerder');
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', BRUG);
    await world.quiet();
    world.setClock('2030-01-09T09:00:00+01:00');
    await world.fake.until(() => world.sent('raad')[0], 'the list');
    await world.quiet();
    await abonneer('stop');
    await world.archive.store.remove('2024-04-08', null);
    await world.quiet();
    await world.fake.until(
      () => JSON.stringify(world.sent('raad')).includes('niet meer beschikbaar') || undefined,
      'the edit',
    );
    await world.quiet();
    expect(texts('dm:anna')[1]).toBe('Brief 2024-04-08 is verwijderd.');
    expect(texts('raad')[0]).toContain('2024-04-08, niet meer beschikbaar');
    expect(JSON.stringify([world.sent('dm:anna'), world.sent('raad')])).not.toMatch(/bijstand/iu);
  });

  it('tells what changed also where the message was deleted, and says nothing of a withdrawal there', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    world.fake.deleteMessage(present(world.sent('dm:anna')[1]));
    await world.put('a.txt', {
      ...BIJSTAND,
      pairs: [present(BIJSTAND.pairs[0]), ['Wat kost dat?', 'Nu 6 miljoen euro.']],
    });
    await world.quiet();
    expect(texts('dm:anna').slice(1)).toEqual([
      expect.stringMatching(/^Brief 2024-04-08 is gecorrigeerd/u),
    ]);
    await world.archive.store.setWithdrawn('2024-04-08', true);
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(2);
  });

  it('is told only when it comes out of quarantine', async () => {
    await abonneer('nieuw');
    await world.put('a.txt', {
      ...BIJSTAND,
      pairs: [['Wie is het?', 'Het gaat om burgerservicenummer 111222333.']],
    });
    await world.quiet();
    expect(world.sent('dm:anna')).toHaveLength(1);
    await world.archive.store.release('2024-04-08');
    await world.quiet();
    expect(texts('dm:anna')[1]).toMatch(/^Nieuwe brief 8 april 2024/u);
  });
});

describe('a subscription of a channel', () => {
  it('is for who manages the server, and mentions exactly the role that was chosen', async () => {
    expect((await abonneer('kanaal', { kanaal: 'raad' })).text).toContain(
      'Alleen wie de server beheert',
    );
    const made = await abonneer('kanaal', { kanaal: 'raad', rol: 'griffie' }, 'beheerder');
    expect(made.text).toContain('Melding 1 staat aan');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const [told, ...more] = world.sent('raad');
    expect(more).toEqual([]);
    const post = world.fake.requests.find(
      ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
    );
    const { roleId } = present((await world.archive.meldingen.subscriptions())[0]);
    expect(post?.body).toMatchObject({
      allowed_mentions: { parse: [], roles: [roleId], replied_user: false },
      enforce_nonce: true,
      content: expect.stringMatching(new RegExp(`^<@&${roleId}> Nieuwe brief`, 'u')),
    });
    const stopped = await world.fake.click(present(told), 'Stop deze melding', {
      user: 'bert',
      channel: 'raad',
    });
    expect((await stopped.settled()).text).toContain('niet van u');
    expect((await abonneer('stop', { nummer: 1 }, 'bert')).text).not.toContain('gestopt');
    expect(await world.archive.meldingen.subscriptions()).toHaveLength(1);
    const done = await world.fake.click(present(told), 'Stop deze melding', {
      user: 'beheerder',
      channel: 'raad',
    });
    expect((await done.settled()).text).toContain('gestopt en gewist');
  });

  it('mentions nobody when no role was chosen', async () => {
    await abonneer('kanaal', { kanaal: 'raad' }, 'beheerder');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const post = world.fake.requests.find(
      ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
    );
    expect(post?.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
    expect(JSON.stringify(post?.body)).not.toMatch(/roles|<@/u);
  });

  it('never mentions everyone, and is refused in a DM and past the limit', async () => {
    const { fake, archive } = world;
    const everyone = await abonneer('kanaal', { kanaal: 'raad', rol: '@everyone' }, 'beheerder');
    expect(everyone.text).toContain('Kies een andere rol dan @everyone');
    const dm = await fake.slash('abonneer kanaal', {}, { user: 'beheerder', dm: true });
    expect((await dm.settled()).text).toContain('Een kanaal kiest u in de server zelf');
    await abonneer('nieuw');
    const [first] = await archive.meldingen.subscriptions();
    for (let more = 0; more < 24; more += 1) await archive.meldingen.subscribe(present(first), 25);
    expect((await abonneer('nieuw')).text).toContain('Er zijn al 25 meldingen');
    expect((await abonneer('stop')).text).toContain('Noem het nummer van de melding: 1, 2,');
    expect(world.sent('dm:anna')).toHaveLength(1);
  });

  it('is not made where the bot may not write or read back', async () => {
    world.fake.deny('raad', 'SendMessages', 'ReadMessageHistory');
    const shown = await abonneer('kanaal', { kanaal: 'raad' }, 'beheerder');
    expect(shown.text).toContain('mist in');
    expect(shown.text).toContain('Berichten versturen, Berichtgeschiedenis lezen');
    expect(await world.archive.meldingen.subscriptions()).toEqual([]);
  });

  it('that may not be written in any more is turned off, told to its maker once, and goes on after', async () => {
    await abonneer('kanaal', { kanaal: 'raad' }, 'beheerder');
    world.fake.deny('raad', 'SendMessages');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    await world.put('b.txt', BRUG);
    await world.quiet();
    expect(texts('dm:beheerder')).toEqual([expect.stringContaining('Melding 1 in')]);
    expect(texts('dm:beheerder')[0]).toContain('mag in het kanaal geen berichten sturen');
    expect((await abonneer('hervat', {}, 'beheerder')).text).toContain('mist in');
    world.fake.deny('raad');
    await abonneer('hervat', {}, 'beheerder');
    await world.fake.until(() => world.sent('raad')[1], 'both letters');
    await world.quiet();
    expect(world.sent('raad')).toHaveLength(2);
  });

  it('whose channel is gone is turned off', async () => {
    await abonneer('kanaal', { kanaal: 'raad' }, 'beheerder');
    world.fake.deleteChannel('raad');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    expect(texts('dm:beheerder')[0]).toContain(
      'het kanaal bestaat niet meer. Kies met /abonneer kanaal een ander kanaal',
    );
    expect((await world.archive.meldingen.overview()).off).toMatchObject([{ code: '10003' }]);
  });
});

describe('a DM that is closed later', () => {
  it('is told at the next command and in the list, and nothing is lost', async () => {
    await abonneer('nieuw');
    world.fake.closeDms('anna');
    await world.put('a.txt', BIJSTAND);
    await world.quiet();
    const used = await world.fake.slash('hulp');
    await used.until(({ followUps }) => followUps.length > 0);
    expect(renderText(present(used.followUps[0]))).toContain('Let op: u krijgt geen berichten');
    expect(used.followUps[0]?.flags).toBe(32_768 | 64);
    const again = await abonneer('toon');
    expect(again.text).toContain(
      'uitgezet: privéberichten van Vraagbaak worden niet toegelaten · 1 brief wacht',
    );
    expect(again.followUps).toEqual([]);
    expect((await abonneer('hervat')).text).toContain('geen privébericht sturen');
    world.fake.closeDms('anna', false);
    await abonneer('hervat');
    await world.fake.until(
      () => world.sent('dm:anna').find(({ content }) => content.startsWith('Nieuwe brief')),
      'the letter',
    );
  });
});

describe('proef and volg', () => {
  it('says of the newest letters whether they would have been told, and why not', async () => {
    await world.put('a.txt', BIJSTAND);
    await world.put('b.txt', BRUG);
    await abonneer('nieuw', { woorden: 'bijstand', onderwerp: 'mensen met bijstand' });
    const shown = await abonneer('proef');
    expect(shown.text).toContain('Van de 3 nieuwste brieven had u er 1 gekregen.');
    expect(shown.text).toContain('“bijstand” staat bij vraag 1');
    expect(shown.text).toMatch(/2024-04-09 De brug over de beek: “bijstand” staat er niet in/u);
  });

  it('follows an open vraag until a letter may answer it, and does not claim that it does', async () => {
    await world.put('a.txt', {
      subject: 'Zwembad',
      pairs: [
        ['Wanneer gaat het zwembad aan de Kade open?', 'Het antwoord op deze vraag volgt later.'],
        ['Wat kost een kaartje?', 'Een kaartje kost 4 euro.'],
      ],
    });
    expect((await abonneer('volg', { vraag: '2024-04-08/2' })).text).toContain(
      'heeft al een antwoord',
    );
    const open = (await world.archive.store.pairsOf('2024-04-08'))[0];
    expect(open?.pair.status).toBe('volgt');
    expect((await abonneer('volg', { vraag: '2024-04-08/1' })).text).toContain(
      'antwoord op vraag 2024-04-08/1',
    );
    await world.put('b.txt', BRUG);
    await world.put('c.txt', {
      date: '1 mei 2024',
      subject: 'Zwembad aan de Kade',
      pairs: [
        [
          'Wanneer gaat het zwembad aan de Kade open?',
          'Het zwembad aan de Kade gaat op 3 juni open.',
        ],
      ],
    });
    await world.quiet();
    const told = texts('dm:anna').slice(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(
      'Misschien staat bij vraag 1 het antwoord op vraag 2024-04-08/1, die u volgt. Dat is niet zeker',
    );
  });

  it('follows an open vraag also when its letter gets another number', async () => {
    const later = 'Het antwoord op deze vraag volgt later.';
    await world.put('a.txt', zwembad('', later));
    await abonneer('volg', { vraag: 'zonder-datum-1/1' });
    await world.put('a.txt', zwembad('8 april 2024', later));
    expect(await world.archive.store.pairsOf('zonder-datum-1')).toEqual([]);
    await world.put('b.txt', zwembad('1 mei 2024', 'Het zwembad aan de Kade gaat op 3 juni open.'));
    await world.quiet();
    expect(texts('dm:anna').slice(1)).toEqual([
      expect.stringContaining('Misschien staat bij vraag 1 het antwoord'),
    ]);
  });

  it('completes who asked', async () => {
    const choices = await world.fake.autocomplete(
      'abonneer nieuw',
      { vraagsteller: 'pro' },
      'vraagsteller',
    );
    expect(choices.map(({ value }) => value)).toEqual(['P. Proef']);
  });
});

function zwembad(date: string, antwoord: string): TestLetter {
  return {
    date,
    subject: 'Zwembad aan de Kade',
    pairs: [['Wanneer gaat het zwembad aan de Kade open?', antwoord]],
  };
}
