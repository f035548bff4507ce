import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { startBot, type Bot } from '../../src/discord/startBot.ts';
import type { Archive } from '../../src/ports.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import type { Message } from '../fakeDiscord/types.ts';
import { makeLetter } from '../fixtures/makeLetter.ts';
import { openTestArchive } from './openTestArchive.ts';
import { present } from './present.ts';

const LETTERS = {
  'bruggen.txt': makeLetter({
    date: '8 april 2024',
    askers: ['De heer A. Proefman', 'Mevrouw B. Testers'],
    about: 'het onderhoud van bruggen',
    pairs: [
      ['Hoeveel bruggen zijn er gekeurd?', 'In totaal zijn 14 bruggen gekeurd.'],
      ['Wat kost het keuren van een brug?', 'Een keuring kost gemiddeld € 2.500.'],
      ['Wordt dat bedrag verhoogd?', 'Zie het antwoord op vraag 2.'],
      ['Is er een planning voor het keuren van sluizen?', 'Nee. Zie ook het antwoord op vraag 9.'],
    ],
  }),
  'oudere.txt': makeLetter({
    date: '3 februari 2023',
    askers: ['Mevrouw C. Voorbeeld'],
    about: 'bruggen en sluizen',
    pairs: [['Hoeveel bruggen zijn er gesloopt?', 'Er is in dat jaar 1 brug gesloopt.']],
  }),
};

let archive: Archive;
let fake: FakeDiscord;
let bot: Bot;
const transcript: string[] = [];
const patience = { retries: 2, firstWait: 20, readyWithin: 3000 };
const log = { info: () => {}, warn: () => {}, error: () => {} };

const start = async () => {
  bot = await startBot({
    token: fake.token,
    api: fake.api,
    guildId: undefined,
    archive,
    commands,
    messageCommands,
    log,
    patience,
  });
};
beforeAll(async () => {
  archive = await openTestArchive(LETTERS);
});
beforeEach(async () => {
  fake = await createFakeDiscord();
  await start();
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await bot.stop();
  await fake.close();
});
afterAll(async () => {
  await archive.close();
  const file = process.env['TRANSCRIPT'];
  if (file) writeFileSync(file, transcript.join('\n'));
});

function note(who: string, text: string, answer: string): string {
  transcript.push(`── ${who}: ${text}\n${answer}\n`);
  return answer;
}
const dm = async (user: string, text: string) =>
  note(`${user} (DM)`, text, renderText(await (await fake.dm(user, text)).answer()));
const mention = async (text: string, where: { user?: string; channel?: string } = {}) =>
  note(
    where.user ?? 'anna',
    `@Vraagbaak ${text}`,
    renderText(await (await fake.mention(text, where)).answer()),
  );
const reply = async (to: Message, text: string, user = 'anna') =>
  renderText(await (await fake.reply(to, text, { user })).answer());
const ask = async (options: Record<string, string | boolean>, inDm = false) => {
  const shown = await (await fake.slash('vraag', options, { dm: inDm })).settled();
  return note('anna', `/vraag ${JSON.stringify(options)}`, shown.text);
};

const complete = async (option: string, typed: string) => {
  const choices = await fake.autocomplete('vraag', { tekst: 'x', [option]: typed }, option);
  return choices.map(({ value }) => value);
};
const cite = async (nummer: string) => {
  const shown = await (await fake.slash('citeer', { nummer })).settled();
  return note('anna', `/citeer ${nummer}`, shown.text);
};
const list = async (options: Record<string, string>) =>
  (await (await fake.slash('brieven', options)).settled()).text;

const BRIDGES = 'hoeveel bruggen zijn er gekeurd?';

describe('a conversation in a DM', () => {
  it('understands what goes on from the last question and its answer, and says how', async () => {
    expect(await dm('anna', BRIDGES)).toContain('14 bruggen');
    expect(await dm('anna', 'wie vroeg dat?')).toContain('Gesteld door A. Proefman en B. Testers.');
    const when = await dm('anna', 'wanneer was dat?');
    expect(when).toContain('Gelezen als: van wanneer is 2024-04-08/1?');
    expect(when).toContain('Beantwoord in de brief van 8 april 2024.');
    const second = await dm('anna', 'wat antwoordde het college op vraag 2?');
    expect(second).toMatch(/^Gelezen als: het hele antwoord op 2024-04-08\/2\n.*€ 2.500/su);
    const year = await dm('anna', 'en in 2023?');
    expect(year).toContain('Gelezen als: hoeveel bruggen zijn er gekeurd, uit 2023');
    expect(year).toMatch(/2023-02-03\/1|Niet gevonden/u);
    expect(await dm('anna', 'en sluizen?')).toContain(
      'Gelezen als: hoeveel sluizen zijn er gekeurd',
    );
    expect(await dm('anna', 'en de tweede?')).toMatch(/Plaats 2 van|Niet gevonden/u);
    expect(await dm('anna', 'laat het hele antwoord zien')).toContain('[Volledige brief]');
  });

  it('is not mixed with that of another, and ends with "nieuwe vraag"', async () => {
    await dm('anna', BRIDGES);
    expect(await dm('bert', 'wie vroeg dat?')).toContain('Ik weet niet (meer) waarover');
    expect(await dm('anna', 'nieuwe vraag: wat kost het keuren van een brug?')).not.toContain(
      'Gelezen als',
    );
    expect(await dm('anna', 'nieuwe vraag')).toContain('we beginnen opnieuw');
    expect(await dm('anna', 'wie vroeg dat?')).toContain('Ik weet niet (meer) waarover');
  });

  it('is forgotten by a restart, of which the bot says so', async () => {
    await dm('anna', BRIDGES);
    await bot.stop();
    await start();
    expect(await dm('anna', 'en in 2023?')).toContain('Ik weet niet (meer) waarover');
    expect(await dm('anna', 'hoeveel bruggen zijn er gesloopt?')).toContain('1 brug gesloopt');
  });
});

describe('a misspelled question', () => {
  it('is read by the words of the archive, and says so', async () => {
    const text = await dm('anna', 'hoeveel bruggen zijn er gekueurd?');
    expect(text).toContain('Gelezen als: hoeveel bruggen zijn er gekeurd?');
    expect(text).toContain('14 bruggen');
    expect(await dm('anna', 'wie vroeg dat?')).toContain('A. Proefman');
  });
});

describe('a conversation in a channel', () => {
  it('is one for each user and each channel', async () => {
    await mention(BRIDGES, { channel: 'raad' });
    expect(await mention('wie vroeg dat?', { channel: 'raad' })).toContain('A. Proefman');
    expect(await mention('wie vroeg dat?')).toContain('Ik weet niet (meer)');
    expect(await mention('wie vroeg dat?', { channel: 'raad', user: 'bert' })).toContain(
      'Ik weet niet (meer)',
    );
  });

  it('goes on from the message that is replied to, whoever asked, also after a restart', async () => {
    const first = await (await fake.mention(BRIDGES, { channel: 'raad' })).answer();
    expect(await reply(first, 'wie vroeg dat?', 'bert')).toContain('A. Proefman');
    await bot.stop();
    await start();
    expect(await reply(first, 'wie vroeg dat?', 'bert')).toContain('A. Proefman');
    expect(await reply(first, 'en sluizen?')).toContain(
      'Gelezen als: hoeveel sluizen zijn er gekeurd',
    );
  });

  it('says so when the message that is replied to cannot be read any more', async () => {
    const first = await (await fake.mention(BRIDGES, { channel: 'raad' })).answer();
    await bot.stop();
    await start();
    fake.faults.add({ method: 'GET', route: /messages\/\d+$/u, kind: 403, times: 1 });
    expect(await reply(first, 'wie vroeg dat?')).toContain('Ik weet niet (meer)');
  });

  it('shows nobody what was asked for one’s own eyes', async () => {
    await ask({ tekst: BRIDGES });
    expect(await mention('wie vroeg dat?')).toContain('Ik weet niet (meer)');
    expect(await ask({ tekst: 'wie vroeg dat?' })).toContain('A. Proefman');
    const open = await (
      await fake.slash('vraag', { tekst: 'en in 2023?', openbaar: true })
    ).settled();
    expect(open.text).toContain('Ik weet niet (meer)');
  });
});

describe('/vraag', () => {
  it('stands alone, unless it cannot', async () => {
    await ask({ tekst: BRIDGES });
    expect(await ask({ tekst: 'wat kost die keuring?' })).not.toContain('Gelezen als');
    await ask({ tekst: BRIDGES });
    expect(await ask({ tekst: 'en sluizen?' })).toContain('Gelezen als: hoeveel sluizen');
  });

  it('looks only where it is told to, and says so', async () => {
    const text = await ask({ tekst: 'hoeveel bruggen?', vanaf: '2023', tot: 'maart 2023' });
    expect(text).toContain('2023-02-03/1');
    expect(text).toContain('(alleen: van 2023 tot en met 31 maart 2023)');
    expect(text).not.toContain('2024-04-08');
    const asker = await ask({ tekst: 'hoeveel bruggen?', vraagsteller: 'Voorbeeld' });
    expect(asker).toContain('Gezocht in 1 brief met 1 vraag');
    const none = await ask({ tekst: 'bruggen', vanaf: '1999', tot: '1999' });
    expect(none).toContain('Er zijn geen brieven uit 1999.');
    expect(await ask({ tekst: 'bruggen', vanaf: 'ooit' })).toContain('geen jaar, maand of datum');
    expect(await ask({ tekst: 'bruggen', vraagsteller: 'Niemand' })).toContain(
      'geen brieven met vragen van',
    );
    expect(await ask({ tekst: 'bruggen', brief: '2001-01-01' })).toContain('Er is geen brief');
  });

  it('knows on a later place that not all was searched', async () => {
    const shown = await (
      await fake.slash('vraag', { tekst: 'hoeveel bruggen?', vanaf: '2024' })
    ).settled();
    const next = await fake.click(present(shown.response), 'Volgende');
    await next.settled();
    expect(next.text).toContain('Gezocht in een deel van de brieven.');
  });

  it('completes years, months, names and letters of the archive', async () => {
    expect(await complete('vanaf', '')).toEqual(['2024', '2023']);
    expect(await complete('tot', 'apr')).toEqual(['april 2024']);
    expect(await complete('vraagsteller', 'vo')).toEqual(['C. Voorbeeld']);
    expect(await complete('brief', '3 februari')).toEqual(['2023-02-03']);
    expect(await complete('brief', 'zwembad')).toEqual([]);
  });
});

describe('an antwoord that refers to another of its letter', () => {
  it('is shown with that other, under its own number', async () => {
    const text = await dm('anna', 'wordt dat bedrag voor het keuren verhoogd?');
    expect(text).toContain('> Zie het antwoord op vraag 2.');
    expect(text).toContain(
      'Dit antwoord verwijst naar 2024-04-08/2:\nAntwoord van het college:\n> Een keuring kost gemiddeld € 2.500.',
    );
  });

  it('is so in /citeer too, but not where the other stands beside it, nor for a number that is not there', async () => {
    expect(await cite('2024-04-08/3')).toContain('Dit antwoord verwijst naar 2024-04-08/2:');
    expect(await cite('2024-04-08/2-3')).not.toContain('verwijst naar');
    expect(await cite('2024-04-08/4')).not.toContain('verwijst naar');
  });
});

describe('/brieven', () => {
  it('lists what is asked for', async () => {
    expect(await list({ vanaf: '2024' })).toMatch(/^1 brief\nAlleen: vanaf 2024\n/u);
    expect(await list({ onderwerp: 'zwembad' })).toContain(
      'Er zijn geen brieven die hierbij passen.',
    );
    expect(await list({ onderwerp: 'sluis' })).toContain('2023-02-03');
    expect(await list({ vraagsteller: 'Proefman', onderwerp: 'brug' })).toContain('2024-04-08');
  });
});

it('/hulp lists every command, in one message', async () => {
  const { text } = await (await fake.slash('hulp', {}, { user: 'beheerder' })).settled();
  // Without a server where the archive is managed, nobody may use /beheer.
  const shown = commands.filter(({ isForBeheer }) => !isForBeheer);
  for (const { data } of shown) expect(text).toContain(`/${data.name}: ${data.description}`);
  expect(text).toContain('In een kanaal of draad');
  expect(text.length).toBeLessThan(4000);
});
