import { planEvents } from '../../src/app/meldingen/planEvents.ts';
import { SCHEDULE } from '../../src/core/meldingen/schedule.ts';
import type { Archive } from '../../src/ports.ts';
import { letterText } from '../discord/openBeheer.ts';
import { addLetters } from '../discord/openTestArchive.ts';
import { readFileSync } from 'node:fs';

export const SERVER = '100000000000000001';
const NOW = Date.parse('2030-01-08T11:00:00Z');
const SEEDS = ['000_34c3d3e56cff4624.txt', '001_d7ecdd92f24d88be.txt'];

/** Puts at least one row in every table. @returns the nonce of a message that was sent. */
export async function fillArchive(archive: Archive): Promise<string> {
  const { store, meldingen, feedback, settings } = archive;
  const plan = (now: number) => planEvents(archive, { now, schedule: SCHEDULE, settleMs: 0 });
  await subscribe(archive);
  for (const name of SEEDS) {
    await addLetters(archive, { [name]: readFileSync(`seeds/${name}`, 'utf8') });
  }
  await addLetters(archive, { 'a.txt': letterText('fietspaden', '') });
  await plan(NOW);
  const channel = { kind: 'kanaal', guildId: SERVER, channelId: '5' } as const;
  const melding = await meldingen.claim(channel, NOW);
  if (melding) await meldingen.sent(melding.id, { channelId: '5', messageId: '6' }, NOW);
  // A letter that gets its date later has another name as well.
  await addLetters(archive, { 'a.txt': letterText('fietspaden', '3 juni 2024') });
  await plan(NOW + 1000);
  await addLetters(archive, { 'b.txt': letterText('bruggen', '4 juni 2024') });
  await store.remove('2024-06-04', '2');
  await store.noteUnread('c.pdf', 'c.pdf is beschadigd.');
  await feedback.count({ grade: 'antwoord', verdict: 'klopt', reason: null });
  await feedback.keep({
    grade: 'geen',
    verdict: 'ontbreekt',
    reason: null,
    query: 'waar?',
    citation: null,
  });
  settings.setPlace({ guildId: SERVER, channelId: '5' }, { antwoorden: 'verborgen', wie: ['7'] });
  settings.setBeheerRoles(SERVER, ['8']);
  return melding?.nonce ?? '';
}

async function subscribe({ meldingen }: Archive): Promise<void> {
  const all = { woorden: null, onderwerp: null, vraagsteller: null, volgt: null, roleId: null };
  const channel = { kind: 'kanaal', guildId: SERVER, channelId: '5' } as const;
  await meldingen.subscribe({ ...all, bestemming: channel, makerId: '9', frequentie: 'meteen' }, 9);
  const wish = { ...all, woorden: 'krant', bestemming: { kind: 'dm', userId: '9' } } as const;
  await meldingen.subscribe({ ...wish, makerId: '9', frequentie: 'dagelijks' }, 9);
}
