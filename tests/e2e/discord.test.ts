import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import type { Shown } from '../fakeDiscord/interaction.ts';
import type { Message } from '../fakeDiscord/types.ts';
import { letterText } from '../discord/openBeheer.ts';
import { present } from '../discord/present.ts';
import { seedFolder } from '../fixtures/seedFolder.ts';
import { startProcess, type RunningProcess } from './startProcess.ts';

const VACATURES = 'hoeveel vacatures zijn er in Heerlen?';
const EPHEMERAL = 64;
/** On a machine that may be busy. */
const START_MS = 120_000;

let fake: FakeDiscord;
let bot: RunningProcess;
let gegevens = '';
const transcript: string[] = [];

const run = (...args: string[]) => startProcess(args, settings());
const settings = () => ({
  DISCORD_TOKEN: fake.token,
  DISCORD_API: fake.api,
  GEGEVENS_MAP: gegevens,
  VRAGEN_PER_MINUUT: '1000',
});

function note(what: string, text: string): void {
  transcript.push(`── ${what}\n${text}\n`);
}

async function ask(
  name: string,
  options: Record<string, string | boolean>,
  dm = false,
): Promise<Shown> {
  const shown = await (await fake.slash(name, options, { dm })).settled();
  expect(shown.deferred).toBe(true);
  note(`/${name} ${JSON.stringify(options)}${dm ? ' in de DM' : ''}`, shown.text);
  return shown;
}

async function press(message: Message | undefined, label: string, user?: string): Promise<Shown> {
  const shown = await fake.click(present(message), label, user ? { user } : {});
  await shown.settled();
  note(`knop ${label}`, shown.text);
  return shown;
}

function isEphemeral(message: Message | undefined): boolean {
  return (present(message).flags & EPHEMERAL) !== 0;
}

beforeAll(async () => {
  gegevens = (await seedFolder()).folder;
  fake = await createFakeDiscord();
  bot = run();
  await fake.connected(START_MS);
  await fake.until(() => (fake.commands.length > 0 ? true : undefined), 'the commands');
}, START_MS);

afterAll(async () => {
  await bot.stop();
  await fake.close();
  const file = process.env['TRANSCRIPT'];
  if (file) writeFileSync(file, transcript.join('\n'));
});

describe('the bot in Discord', () => {
  it('answers /vraag for the asker alone, with quotations, number, date and places', async () => {
    const shown = await ask('vraag', { tekst: VACATURES });
    expect(shown.ephemeral).toBe(true);
    expect(shown.ackMs).toBeLessThan(1000);
    expect(shown.text).toContain('Vraag 3 van A. Janssen, M. Butink en J. Hendriks:\n> Hoe ziet');
    expect(shown.text).toMatch(/Antwoord van het college:\n> .*336 vacatures/u);
    expect(shown.text).toContain('2024-04-08/3, brief van 8 april 2024');
    expect(shown.text).toContain('Gezocht in 2 brieven met 22 vragen');
    expect(shown.text).toContain('[Hele antwoord] [Volgende] [Deel in kanaal] [Volledige brief]');
  });

  it('answers for everyone when asked to, with nothing left to share', async () => {
    const shown = await ask('vraag', { tekst: VACATURES, openbaar: true });
    expect(shown.ephemeral).toBe(false);
    expect(shown.text).not.toContain('Deel in kanaal');
    const next = await press(shown.response, 'Volgende', 'bert');
    expect(next.ephemeral).toBe(true);
    expect(next.text).toContain('Plaats 2 van 5');
  });

  it('says when nothing is found, and shows no answer as one', async () => {
    const shown = await ask('vraag', { tekst: 'recept voor appeltaart' });
    expect(shown.text).toMatch(/^Niet gevonden in 2 brieven|^Mogelijk verwant/u);
  });

  it('turns to the next place in the asker’s own message, and back', async () => {
    const { response } = await ask('vraag', { tekst: VACATURES });
    const next = await press(response, 'Volgende');
    expect(next.response?.id).toBe(response?.id);
    expect(next.text).toContain('Plaats 2 van 5');
    expect((await press(next.response, 'Vorige')).text).toContain('336 vacatures');
  });

  it('shows the whole antwoord, and the whole letter as a file', async () => {
    const { response } = await ask('vraag', { tekst: VACATURES });
    const whole = await press(response, 'Hele antwoord');
    expect(isEphemeral(whole.response)).toBe(true);
    expect(whole.text).toContain('krap* (Bron: Werk.nl/UWV 3e kwartaal 2023)');
    const file = await press(response, 'Volledige brief');
    const attachment = present(present(file.response).attachments[0]);
    expect(attachment.filename).toBe('brief-2024-04-08.txt');
    const stored = readFileSync('seeds/000_34c3d3e56cff4624.txt', 'utf8');
    expect(Buffer.from(fake.file(attachment)).toString()).toBe(stored);
  });

  it('shares in the channel only what was pressed, under a plain name', async () => {
    const { response } = await ask('vraag', { tekst: VACATURES });
    const shown = await press(response, 'Deel in kanaal');
    expect(shown.text).toContain('[Gedeeld');
    const shared = fake.messages('algemeen').at(-1);
    note('knop Deel in kanaal', renderText(present(shared)));
    expect(isEphemeral(shared)).toBe(false);
    expect(renderText(present(shared))).toMatch(/^anna deelt:\n2024-04-08\/3.*336 vacatures/su);
    expect(renderText(present(shared))).not.toContain(VACATURES);
  });

  it('completes a citation and cites it for everyone, page by page', async () => {
    const choices = await fake.autocomplete('citeer', { nummer: 'boete' }, 'nummer');
    expect(choices[0]?.value).toBe('2024-04-08/9');
    const one = await ask('citeer', { nummer: '8 april 2024 vraag 13' });
    expect(one.ephemeral).toBe(false);
    expect(one.text).toContain('Let op: hier hoort een tabel bij');
    const range = await ask('citeer', { nummer: '2024-04-08/7-12' });
    const second = await press(range.response, 'Volgend deel', 'bert');
    expect(second.ephemeral).toBe(true);
    expect(second.text).toContain('Deel 2 van');
    const back = await press(second.response, 'Vorig deel', 'bert');
    expect(back.response?.id).toBe(second.response?.id);
  });

  it('cites a letter’s overview for the asker alone, who may share it', async () => {
    const hidden = await ask('citeer', { nummer: '2024-07-08', verberg: true });
    expect(hidden.ephemeral).toBe(true);
    await press(hidden.response, 'Deel in kanaal', 'anna');
    const shared = fake.messages('algemeen').at(-1);
    expect(renderText(present(shared))).toMatch(/^anna deelt:\nBrief 2024-07-08\n/u);
    expect(isEphemeral(shared)).toBe(false);
  });

  it('says which citation is near when one is not there', async () => {
    const shown = await fake.slash('citeer', { nummer: '2024-04-08/77' });
    await shown.until(({ text }) => text.includes('niet gevonden'));
    expect(shown.text).toContain('Het dichtst erbij: 2024-04-08/16');
  });

  it('lists the letters and explains itself', async () => {
    expect((await ask('brieven', {})).text).toContain('16 vragen');
    expect((await ask('hulp', {}, true)).text).toContain('Van uw vraag niets');
  });

  it('answers a mention, a reply that pings it, and a DM, and nothing else', async () => {
    const mentioned = await (await fake.mention(VACATURES, { channel: 'raad' })).answer();
    note('vermelding', renderText(mentioned));
    expect(renderText(mentioned)).toContain('336 vacatures');
    expect(mentioned.nonce).toBeTruthy();
    expect(mentioned.mentions).toEqual([]);
    const replied = await (await fake.reply(mentioned, 'En boetes?', { user: 'bert' })).answer();
    expect(renderText(replied)).toContain('Gevraagd: En boetes?');
    const dm = await (await fake.dm('anna', VACATURES)).answer();
    expect(renderText(dm)).toContain('336 vacatures');
    expect(renderText(dm)).not.toContain('Deel in kanaal');
    const empty = await (await fake.mention('')).answer();
    expect(renderText(empty)).toContain('Stel uw vraag in een gewone zin');
    const before = fake.messages('algemeen').length;
    await fake.say(VACATURES);
    await fake.reply(mentioned, VACATURES, { ping: false, channel: 'raad' });
    await (await fake.dm('bert', 'nog een')).answer();
    expect(fake.messages('algemeen')).toHaveLength(before + 1);
  });

  it(
    'keeps its buttons alive over a restart, and registers nothing anew',
    async () => {
      const { response } = await ask('vraag', { tekst: VACATURES });
      expect(await bot.stop()).toBe(0);
      bot = run();
      await fake.until(() => (fake.gateway.isConnected ? true : undefined), 'the bot', START_MS);
      expect((await press(response, 'Volgende')).text).toContain('Plaats 2 van 5');
      expect(fake.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    },
    START_MS,
  );

  // Waits for what comes in a row: twice as long as all others together.
  it('tells of a letter that another process reads in, once, and takes its words back', async () => {
    await ask('abonneer nieuw', { woorden: 'zeewier' });
    const file = join(gegevens, 'zeewier.txt');
    writeFileSync(file, letterText('zeewier', '5 september 2024'));
    expect(await run('inlezen', file).exited).toBe(0);
    const sent = () => fake.messages('dm:anna').filter(({ content }) => /brief/iu.test(content));
    const told = () => sent().find(({ content }) => content.startsWith('Nieuwe brief'));
    await fake.until(told, 'the message', 30_000);
    note('melding in de DM', renderText(present(told())));
    expect(present(told()).content).toMatch(
      /^Nieuwe brief 5 september 2024: .*\nVanwege: zeewier\n/u,
    );
    expect(await run('verwijder', '2024-09-05').exited).toBe(0);
    await fake.until(
      () => sent().find(({ content }) => content.includes('is verwijderd')),
      'the edit',
      30_000,
    );
    expect(told()).toBeUndefined();
    expect(await run('meldingen').exited).toBe(0);
  }, 120_000);

  it('says politely that a letter is gone, and leaves the message as it is', async () => {
    const { response } = await ask('vraag', { tekst: VACATURES });
    expect(await run('intrekken', '2024-04-08').exited).toBe(0);
    const gone = await press(response, 'Hele antwoord');
    expect(gone.text).toContain('Deze brief is niet meer beschikbaar');
    const share = await fake.click(present(response), 'Deel in kanaal');
    await share.until(({ followUps }) => followUps.length > 0);
    expect(isEphemeral(share.followUps[0])).toBe(true);
    expect(renderText(present(response))).toContain('336 vacatures');
  });

  it('sent nothing that Discord would refuse', () => {
    const checked = fake.requests.filter(({ verdict }) => verdict === 'valid').length;
    console.log(`validated requests: ${checked} of ${fake.requests.length}`);
    expect(fake.problems).toEqual([]);
    expect(checked).toBe(fake.requests.length);
    expect(bot.log).not.toMatch(/vacature/u);
  });
});
