import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderText } from '../fakeDiscord/renderText.ts';
import { addLetters } from './openTestArchive.ts';
import { letterText, openBeheer, type BeheerWorld } from './openBeheer.ts';

let world: BeheerWorld;
beforeEach(async () => {
  world = await openBeheer({
    roles: ['Raadslid'],
    otherGuild: 'elders',
    users: [{ name: 'anna', roles: ['Raadslid'] }, 'bert'],
  });
  await world.start({ meldingen: { pollMs: 10, settleMs: 0 } });
  for (const user of ['anna', 'bert', 'beheerder']) await run('abonneer nieuw', {}, user);
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

const POLL = { timeout: 8000, interval: 10 };

/** Destinations to which nothing is sent any more. */
const turnedOff = async () => (await world.archive.meldingen.overview()).off.length;

type Options = Parameters<BeheerWorld['fake']['slash']>[1];

async function run(name: string, options: Options, user: string, channel = 'algemeen') {
  const command = await world.fake.slash(name, options, { user, channel });
  return (await command.settled()).text;
}
const close = () => run('beheer instellingen', { wie: 'rollen', rol: 'Raadslid' }, 'beheerder');

/** What someone got by DM after the message that they can be reached. */
function told(user: string): readonly string[] {
  const own = world.fake
    .messages(`dm:${user}`)
    .filter(({ author }) => author.id === world.fake.bot.id);
  return own.slice(1).map((message) => renderText(message));
}

async function put(about: string, date: string): Promise<void> {
  await addLetters(world.archive, { [`${about}.txt`]: letterText(about, date) });
  await world.fake.until(
    () => told('anna').some((text) => text.includes(about)) || undefined,
    about,
  );
  await world.fake.until(
    () => told('beheerder').some((text) => text.includes(about)) || undefined,
    about,
  );
}

it('letters go by DM to those only who may ask, and to the others once they may again', async () => {
  await put('fietspaden', '3 juni 2024');
  await world.fake.until(() => told('bert')[0], 'the letter for everyone');
  await close();
  await put('bruggen', '4 juni 2024');
  await expect.poll(turnedOff, POLL).toBeGreaterThan(0);
  expect(told('bert')).toHaveLength(1);
  expect(await run('abonneer toon', {}, 'bert')).toContain(
    'uitgezet: Vraagbaak is er alleen nog voor leden met een bepaalde rol · 1 brief wacht',
  );
  await run('beheer instellingen', { wie: 'iedereen' }, 'beheerder');
  await run('abonneer hervat', {}, 'bert');
  await world.fake.until(
    () => told('bert').find((text) => text.includes('bruggen')),
    'what waited',
  );
});

it('words that are new take those away that stand in the DM of who may not ask any more', async () => {
  await put('fietspaden', '3 juni 2024');
  await world.fake.until(() => told('bert')[0], 'the letter for everyone');
  await close();
  const [before] = told('bert');
  const text = letterText('fietspaden', '3 juni 2024').replace('twintig', 'dertig');
  await addLetters(world.archive, { 'fietspaden.txt': text });
  await world.fake.until(() => told('bert')[0] !== before || undefined, 'the edit');
  expect(told('bert')).toEqual([
    'Wat hier stond, ziet u niet meer: Vraagbaak is er alleen nog voor leden met een bepaalde rol. Vraag de griffie om die rol.',
  ]);
  await world.archive.store.setWithdrawn('2024-06-03', true);
  await world.fake.until(() => told('bert')[0]?.includes('ingetrokken') || undefined, 'withdrawn');
  await world.archive.store.setWithdrawn('2024-06-03', false);
  await world.fake.until(() => told('bert')[0]?.includes('ziet u niet meer') || undefined, 'back');
});

it('a letter that is withdrawn disappears also from the DM of who may not ask any more', async () => {
  await put('fietspaden', '3 juni 2024');
  await world.fake.until(() => told('bert')[0], 'the letter for everyone');
  await close();
  const [before] = told('bert');
  await world.archive.store.setWithdrawn('2024-06-03', true);
  await world.fake.until(() => told('bert')[0] !== before || undefined, 'the edit');
  expect(told('bert')).toEqual([expect.stringMatching(/^Brief 2024-06-03 is ingetrokken/u)]);
});

it('another server gets no letters either, where someone had them posted before', async () => {
  const { otherGuildId, bot } = world.fake;
  const channelId = world.fake.channel('elders').id;
  const bestemming = { kind: 'kanaal' as const, guildId: otherGuildId, channelId };
  const wish = { woorden: null, onderwerp: null, vraagsteller: null, volgt: null };
  const frequentie = 'meteen' as const;
  const made = { ...wish, bestemming, makerId: bot.id, roleId: null, frequentie };
  await world.archive.meldingen.subscribe(made, 25);
  await close();
  await put('bruggen', '4 juni 2024');
  await expect.poll(turnedOff, POLL).toBeGreaterThan(1);
  expect(JSON.stringify(world.fake.messages('elders'))).not.toContain('bruggen');
});

it('nobody is promised letters by DM in a channel that is open to all of a server that is not', async () => {
  await run('abonneer stop', {}, 'bert');
  await close();
  await run('beheer instellingen', { wie: 'iedereen', kanaal: 'raad' }, 'beheerder');
  expect(await run('abonneer nieuw', {}, 'bert', 'raad')).toContain(
    'Brieven per privébericht zijn er alleen voor leden met een bepaalde rol.',
  );
  expect(await run('abonneer nieuw', {}, 'anna', 'raad')).toContain('staat aan');
});
