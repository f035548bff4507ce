import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { letterText } from '../discord/openBeheer.ts';
import { present } from '../discord/present.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { makeTextPdf } from '../files/makePdf.ts';
import { startProcess, type RunningProcess } from './startProcess.ts';

const BOSS = { user: 'beheerder' };
/** A first start embeds the letters, on a machine that may be busy. */
const START_MS = 120_000;

let fake: FakeDiscord;
let bot: RunningProcess;
const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-brieven-'));
const data = mkdtempSync(join(tmpdir(), 'vraagbaak-e2e-'));
const transcript: string[] = [];

const run = (...args: string[]) =>
  startProcess(args, {
    DISCORD_TOKEN: fake.token,
    DISCORD_API: fake.api,
    DISCORD_GUILD_ID: fake.guildId,
    BRIEVEN_MAP: folder,
    GEGEVENS_MAP: data,
    VRAGEN_PER_MINUUT: '1000',
  });

async function startBot(): Promise<void> {
  const before = fake.gateway.identifies;
  bot = run();
  await fake.until(() => (fake.gateway.identifies > before ? true : undefined), 'a bot', START_MS);
  await fake.until(() => fake.commands.find(({ name }) => name === 'beheer'), 'commands', START_MS);
}

function note(what: string, text: string): string {
  transcript.push(`── ${what}\n${text}\n`);
  return text;
}

async function manage(sub: string, options: Parameters<FakeDiscord['slash']>[1] = {}) {
  const shown = await (await fake.slash(`beheer ${sub}`, options, BOSS)).settled(60_000);
  note(`/beheer ${sub}`, shown.text);
  return shown;
}

beforeAll(async () => {
  for (const name of readdirSync('seeds')) copyFileSync(join('seeds', name), join(folder, name));
  fake = await createFakeDiscord({ roles: ['Raadslid'] });
  await startBot();
}, START_MS);

afterAll(async () => {
  await bot.stop();
  expect(fake.problems).toEqual([]);
  await fake.close();
  const file = process.env['TRANSCRIPT'];
  if (file) writeFileSync(file, transcript.join('\n'));
});

it(
  'takes a PDF in that was sent before a restart, once, and answers from it',
  async () => {
    const lines = letterText().split('\n');
    const words = lines.map((text, at) => ({ x: 60, y: 60 + 14 * at, text }));
    const bytes = makeTextPdf([words.filter(({ text }) => text !== '')]);
    const bestand = { name: 'fietspaden.pdf', bytes, contentType: 'application/pdf' };
    const shown = await manage('brief', { bestand });
    expect(shown.text).toContain('fietspaden.pdf: brief van 3 juni 2024');
    expect(await bot.stop()).toBe(0);
    await startBot();
    const pressed = await fake.click(present(shown.response), 'Opnemen', BOSS);
    const taken = await pressed.until(({ text }) => text.includes('Opgenomen als'), 60_000);
    note('knop Opnemen', taken.text);
    const cited = await (await fake.slash('citeer', { nummer: '2024-06-03/1' })).settled();
    expect(cited.text).toContain('honderdtwintig fietspaden');
    // The folder's watcher sees the file too, and finds that it is known.
    await fake.until(
      () => (bot.log.includes('"ongewijzigd","bron":"fietspaden.pdf"') ? true : undefined),
      'the watcher',
      START_MS,
    );
    const { text } = await manage('status');
    expect(text).toContain('3 brieven met 24 vragen');
    expect(text).not.toContain('Niet gelezen');
  },
  START_MS,
);

it(
  'follows a setting of the terminal at once',
  async () => {
    const tekst = 'hoeveel vacatures zijn er in Heerlen?';
    expect(await run('instellingen', fake.guildId, '--antwoorden', 'openbaar').exited).toBe(0);
    const shown = await (await fake.slash('vraag', { tekst })).settled();
    expect(shown.ephemeral).toBe(false);
    note('/beheer instellingen, na de terminal', (await manage('instellingen')).text);
  },
  START_MS,
);
