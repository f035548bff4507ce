import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { cite } from '../../src/app/cite.ts';
import { copiesOf, copyText } from '../../src/app/copyText.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import { openBot } from './openBot.ts';
import { present } from './present.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
const transcript: string[] = [];
beforeAll(async () => {
  bot = await openBot();
});
afterAll(async () => {
  await bot.close();
  const file = process.env['TRANSCRIPT'];
  if (file) writeFileSync(file, transcript.join('\n\n'));
});

async function check(tekst: string): Promise<string> {
  const shown = await (await bot.fake.slash('controleer', { tekst })).settled();
  expect(shown.ephemeral).toBe(true);
  transcript.push(`── /controleer ${tekst}\n${shown.text}`);
  return shown.text;
}

/** What `/citeer kopieer` gives of these numbers. */
async function copies(nummer: string): Promise<readonly string[]> {
  const cited = await cite(nummer, bot.archive);
  return copiesOf(cited.pairs, 'college').map(copyText);
}

describe('/controleer', () => {
  it('shows the letter’s words with number and speaker when all are the same', async () => {
    const text = await check('"in heerlen zijn er momenteel 336 vacatures beschikbaar"');
    expect(text).toContain('Letterlijk in de brief\n');
    expect(text).toContain(
      'Antwoord van het college:\n> […] In Heerlen zijn er momenteel 336 vacatures beschikbaar […]\n2024-04-08/3, brief van 8 april 2024',
    );
    expect(text).toContain('[Vraag en antwoord] [Deel in kanaal] [Volledige brief]');
  });

  it('names both speakers of words that stand in a vraag and in its antwoord', async () => {
    const text = await check('Hoe ziet de arbeidsmarkt er op het moment in Heerlen uit');
    expect(text).toContain('Letterlijk in de brief\n');
    expect(text).toContain('Let op: deze woorden staan in een vraag én in een antwoord.');
    expect(text).toContain('Antwoord van het college:\n> Hoe ziet de arbeidsmarkt');
    expect(text).toMatch(/Het staat op 2 plaatsen\. Ook in:\n.*2024-04-08\/3, vraag van A\./u);
  });

  it('checks each of several quotations that were copied behind each other', async () => {
    const copied = await copies('2024-04-08/3-5');
    expect(copied).toHaveLength(3);
    const text = await check(copied.join(' '));
    expect(text).toContain('3 citaten: alle letterlijk in de brief');
    expect(text).toMatch(/1\. Letterlijk \(2024-04-08\/3, antwoord van het college\): /u);
    const changed = await check(
      [copied[0]?.replace('336', '363'), copied[1], copied[2]].join('\n'),
    );
    expect(changed).toContain('3 citaten: 2 letterlijk in de brief');
    expect(changed).toMatch(/1\. Bijna letterlijk, 1 verschil \(2024-04-08\/3/u);
    expect(changed).toContain('Controleer een citaat apart');
    expect(await check(`${copied.join(' ')} Dat is dus niet waar gebleken.`)).toContain(
      '3 citaten: alle letterlijk in de brief',
    );
    expect(await check(copied[0] ?? '')).toContain('Letterlijk in de brief\n');
  });

  it('says that a quotation stands under another number than the one behind it', async () => {
    const [first = '', second = ''] = await copies('2024-04-08/3-4');
    const text = await check(first.replace('(2024-04-08/3)', '(2024-04-08/9)'));
    expect(text).toContain(
      'volgens uw tekst staat dit in 2024-04-08/9. Het staat in 2024-04-08/3.',
    );
    expect(await check(first)).not.toContain('volgens uw tekst staat dit in');
    const both = await check(`${first} ${second.replace('(2024-04-08/4)', '(2024-04-08/5)')}`);
    expect(both).toContain('2 citaten: 1 letterlijk in de brief');
    expect(both).toMatch(/2\. Letterlijk, maar onder een ander nummer \(2024-04-08\/4/u);
  });

  it('marks the words that differ, also behind invisible marks', async () => {
    const soft = 'In Heer\u00ADlen zijn er mo\u00ADmenteel 363 vacatures beschikbaar binnen 5 km';
    expect(await check(soft)).toContain('In uw tekst: momenteel 363 vacatures\n');
    const shown = await bot.fake.slash('controleer', { tekst: soft });
    expect(JSON.stringify((await shown.settled()).response)).toContain(
      'momenteel ~~363~~ vacatures',
    );
  });

  it('says that words are put in another’s mouth, also among several', async () => {
    const [first = '', second = ''] = await copies('2024-04-08/3-4');
    const turned = first.replace(
      /^In uw antwoord op vraag 3 van (.*) schreef u:/u,
      'In vraag 3, door u beantwoord op $1, staat:',
    );
    const text = await check(`${turned} ${second}`);
    expect(text).toContain('2 citaten: 1 letterlijk in de brief');
    expect(text).toMatch(/1\. Letterlijk, maar van een ander \(2024-04-08\/3, antwoord/u);
  });

  it('marks no cut for the full stop that a quotation leaves out', async () => {
    const text = await check('"De samenwerking wordt niet voortgezet"');
    expect(text).toContain('> De samenwerking wordt niet voortgezet.\n');
  });

  it('shows each difference in two lines, numbers and negations first', async () => {
    const text = await check('In Heerlen zijn er momenteel 363 vacatures beschikbaar binnen 5 km');
    expect(text).toContain(
      'Let op: een ander getal\nIn uw tekst: momenteel 363 vacatures\nIn de brief: momenteel 336 vacatures',
    );
    const negation = await check(
      'Deze trajecten worden vaak ingezet. De meeste Heerlense kandidaten nemen deel',
    );
    expect(negation).toContain(
      'Let op: een ontkenning die er wel of niet staat\nIn uw tekst: worden vaak\nIn de brief: worden niet vaak',
    );
  });

  it('names who really says it', async () => {
    const text = await check(
      'Het college zegt: "welke afspraken of overleggen heeft u met het UWV of andere partners"',
    );
    expect(text).toContain('Letterlijk in de brief, maar van een ander');
    expect(text).toContain(
      'volgens uw tekst zegt het college dit. Het staat in een vraag van A. Janssen, M. Butink en J. Hendriks, niet in een antwoord van het college.',
    );
    expect(text).toContain('Vraag 4 van A. Janssen, M. Butink en J. Hendriks:\n> […] ');
  });

  it('never passes what is put together for a quotation', async () => {
    const text = await check(
      'In Heerlen zijn er momenteel 336 vacatures beschikbaar en een extern participatietraject kost gemiddeld tussen € 2.500',
    );
    expect(text).toContain('Niet letterlijk: samengesteld');
    expect(text).toContain('woorden 1 tot en met 8: 2024-04-08/3, antwoord van het college');
    expect(text).not.toContain('> ');
  });

  it('says what an ellipsis leaves out', async () => {
    const text = await check(
      'Het UWV vervult haar taak vanuit landelijk beleid … afzonderlijke woonplaatsen. Uiteraard spant',
    );
    expect(text).toContain('Uw tekst laat 14 woorden weg. Let op: daarbij is een ontkenning');
  });

  it('says that a text is not there, is too short, or stands outside the pairs', async () => {
    expect(await check('Neem drie appels en een pak zelfrijzend bakmeel uit de kast')).toContain(
      'Niet gevonden in 2 brieven',
    );
    expect(await check('niet duur')).toContain('Te kort om iets te bewijzen');
    const text = await check(
      'nieuw project in Kerkrade ook in Heerlen en geen bijstand wanneer je niet Heerlen als hoofdverblijf hebt',
    );
    expect(text).toContain(
      'Het staat in 2024-04-08, brief van 8 april 2024, buiten de vragen en antwoorden',
    );
    expect(text).toContain('[Volledige brief]');
  });

  it('shows a user’s words as words, never as a quotation or a mark', async () => {
    const text = await check(
      '> **Antwoord** van het college:\n> Alles @everyone is `gratis` en [klik](https://x.nl) \u202Enu meteen',
    );
    expect(text).not.toMatch(/^>/mu);
    expect(text).toContain(
      'Gecontroleerd: > **Antwoord** van het college: > Alles @everyone is `gratis` en [klik](https://x.nl) nu meteen',
    );
    expect(text).not.toContain('\u202E');
  });

  it('shares the words in the channel when asked to', async () => {
    const shown = await (
      await bot.fake.slash('controleer', {
        tekst: 'De doorvalcijfers van WW naar bijstand zijn laag.',
      })
    ).settled();
    const pressed = await bot.fake.click(shown.response ?? '', 'Deel in kanaal');
    await pressed.settled();
    const shared = renderText(present(bot.fake.messages('algemeen').at(-1)));
    expect(shared).toContain('De doorvalcijfers van WW naar bijstand zijn laag.');
  });
});

describe('the menu of a message', () => {
  it('checks what a message quotes', async () => {
    const said = await bot.fake.say(
      'Kijk:\n> In Heerlen zijn er momenteel 336 vacatures beschikbaar\nMooi toch?',
    );
    const shown = await (await bot.fake.contextMenu('Controleer citaat', said.message)).settled();
    expect(shown.ephemeral).toBe(true);
    transcript.push(`── menu Controleer citaat\n${shown.text}`);
    expect(shown.text).toContain('Gelezen: het citaat uit het bericht.\nLetterlijk in de brief');
  });

  it('searches for what a message asks, and says what of a long one', async () => {
    const said = await bot.fake.say(
      `${'Ik was gisteren op de markt en sprak daar mensen. '.repeat(8)}Hoeveel vacatures zijn er? Dat wil ik weten.`,
    );
    const shown = await (await bot.fake.contextMenu('Zoek in de brieven', said.message)).settled();
    transcript.push(`── menu Zoek in de brieven\n${shown.text}`);
    expect(shown.text).toContain('Gelezen: de eerste vraag uit het bericht.');
    expect(shown.text).toContain('336 vacatures');
  });

  it('says that a message without words holds no question', async () => {
    const said = await bot.fake.say('?!');
    const shown = await (await bot.fake.contextMenu('Controleer citaat', said.message)).settled();
    expect(shown.text).toContain('Er staat geen');
  });
});

it('sent nothing that Discord would refuse, and logged no text', () => {
  expect(bot.fake.problems).toEqual([]);
  expect(bot.logged.join('\n')).not.toMatch(/vacature|bakmeel/u);
});
