import { commands } from '../../commands/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/app/cite.ts';
import type { StoredPair } from '../../src/ports.ts';
import { checkMessage } from '../../src/discord/checkMessage.ts';
import { escapeMarkdown } from '../../src/discord/escapeMarkdown.ts';
import type { Message } from '../../src/discord/message.ts';
import { renderAnswer } from '../../src/discord/renderAnswer.ts';
import { renderCited } from '../../src/discord/renderCited.ts';
import { renderHelp } from '../../src/discord/renderHelp.ts';
import { renderList } from '../../src/discord/renderList.ts';
import { renderPlace } from '../../src/discord/renderPlace.ts';
import { renderShared } from '../../src/discord/renderShared.ts';
import { unescapeMarkdown } from '../../src/discord/unescapeMarkdown.ts';
import { makePair } from './makePair.ts';
import { openTestArchive } from './openTestArchive.ts';
import { present } from './present.ts';
import { readMessage, refusals } from './readMessage.ts';

const searched = { brieven: 1, pairs: 1, from: '2024-04-08', to: '2024-04-08' };

/** A place as it is shown first, to its asker alone. */
function showPlace(stored: StoredPair, grade: 'antwoord' | 'verwant' | 'geen' = 'antwoord') {
  const place = { kenmerk: '2024-04-08', nr: stored.pair.nr, excerpt: null };
  const turn = { grade, at: 0, places: [place, place, place, place, place] };
  const query = 'x'.repeat(6000);
  return renderPlace({ stored, excerpt: null, turn, searched, query }, 'asker');
}

const citation = { kenmerk: '2024-04-08', nr: '1' };

function allPages(stored: StoredPair): readonly Message[] {
  const cited = { kind: 'pairs' as const, pairs: [stored], citation };
  const pages: Message[] = [];
  for (let page = 1; page <= 200; page += 1) {
    const message = renderCited(cited, page, { audience: 'asker' });
    const { length } = pages;
    pages.push(message);
    if (!JSON.stringify(message.body).includes('Volgend deel')) return pages;
    expect(pages.length).toBe(length + 1);
  }
  return expect.fail('no end of pages');
}

function expectSendable(message: Message): void {
  expect(refusals(message)).toEqual([]);
  expect(() => checkMessage(message)).not.toThrow();
}

/** The letter's words of one speaker, as quoted on all pages together. */
function quoted(pages: readonly Message[], speaker: string): string {
  return pages
    .flatMap(({ quotes }) => quotes)
    .filter(({ citaat }) => citaat.speaker === speaker)
    .map(({ shown }) => shown.replaceAll(/^> /gmu, '').replaceAll(/^\[…\] | \[…\]$/gu, ''))
    .map((words) => unescapeMarkdown(words))
    .join(' ');
}

const piece = fc.constantFrom(
  '**vet**',
  '_',
  '> citaat',
  '# kop',
  '- punt',
  '1. eerst',
  '[x](https://y.nl)',
  '<@1>',
  '||',
  '`',
  'De gemeente doet dat.',
  'Het kost € 50.000,-- per jaar',
  'o.a. in Heerlen',
  '\n',
  '\n\n',
  'Ja.',
  '😀',
  'aaneengeschrevenwoord'.repeat(8),
);
const letterText = (size: number) =>
  fc.array(piece, { minLength: 1, maxLength: 60 }).map((parts) => {
    const once = `Begin ${parts.join(' ')}`;
    return once
      .repeat(Math.ceil(size / once.length))
      .slice(0, size)
      .trim();
  });

/** Whether all pages together hold all that is said, and every message about it can be sent. */
function isWhole(vraag: string, antwoord: string): boolean {
  const stored = makePair({ vraag, antwoord });
  const pages = allPages(stored);
  for (const message of [
    ...pages,
    showPlace(stored),
    renderShared(stored, null, '**Anna** @all'),
  ]) {
    expectSendable(message);
  }
  return (
    bare(quoted(pages, 'raad')) === bare(vraag) && bare(quoted(pages, 'college')) === bare(antwoord)
  );
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

describe('the longest pair', () => {
  it('is shown whole, page by page, each within Discord’s limits and true to the letter', () => {
    const [vraag, antwoord] = fc.sample(letterText(60_000), { numRuns: 2, seed: 1 });
    expect(isWhole(present(vraag).slice(0, 6000).trim(), present(antwoord))).toBe(true);
    const property = fc.property(letterText(800), letterText(6000), isWhole);
    fc.assert(property, { numRuns: 15 });
  });

  it('may be one word without an end, or nothing but marks', () => {
    for (const antwoord of ['a'.repeat(20_000), '*'.repeat(20_000), '😀'.repeat(9000)]) {
      const stored = makePair({ vraag: '_'.repeat(6000), antwoord });
      const pages = allPages(stored);
      pages.forEach(expectSendable);
      expect(quoted(pages, 'college').replaceAll(' ', '')).toBe(antwoord);
      expectSendable(showPlace(stored));
    }
  });

  it('is cut at the end of a sentence or word, with a mark outside the letter’s words', () => {
    const antwoord = 'Dit is een zin van enige lengte. '.repeat(400).trim();
    const [first, second] = allPages(makePair({ vraag: 'Hoe zit dat?', antwoord }));
    expect(first && readMessage(first)).toMatch(/enige lengte\. \[…\]\nDeel 1 van \d/u);
    expect(second && readMessage(second)).toContain(
      'Antwoord van het college, vervolg:\n> […] Dit is een zin',
    );
  });
});

describe('an answer in Discord', () => {
  it('quotes the vraag and the excerpt, each under who says it, with number and date', async () => {
    const { store } = await openTestArchive();
    const third = present((await store.pairsOf('2024-04-08'))[2]);
    const other = present((await store.pairsOf('2024-07-08'))[0]);
    const start = third.brief.tekst.indexOf('In Heerlen zijn er momenteel 336');
    const excerpt = { start, end: third.brief.tekst.indexOf('Via WSP') };
    const hits = [
      { ...third, score: 1, excerpt },
      { ...other, score: 0.5, excerpt: null },
    ];
    const scope = { brieven: 2, pairs: 22, from: '2024-04-08', to: '2024-07-08' };
    const query = 'hoeveel vacatures zijn er in Heerlen?';
    const result = { query, grade: 'antwoord' as const, searched: scope, hits, ms: 1 };
    const message = renderAnswer(result, 'asker');
    expectSendable(message);
    expect(readMessage(message)).toMatchInlineSnapshot(`
      "Gevonden in de brieven
      Gevraagd: hoeveel vacatures zijn er in Heerlen?
      Vraag 3 van A. Janssen, M. Butink en J. Hendriks:
      > Hoe ziet de arbeidsmarkt er op het moment in Heerlen uit en hoeveel vacatures zijn er momenteel beschikbaar in Parkstad?
      Antwoord van het college:
      > […] In Heerlen zijn er momenteel 336 vacatures beschikbaar binnen 5 km (bron: Werk.nl)
      > In Heerlen zijn er momenteel 631 vacatures beschikbaar binnen 10 km (bron: Werk.nl) […]
      2024-04-08/3, brief van 8 april 2024
      Kijk ook bij:
      • 2024-07-08/1, brief van 8 juli 2024
      Gezocht in 2 brieven met 22 vragen, van 8 april 2024 tot en met 8 juli 2024.
      [Hele antwoord] [Volgende] [Deel in kanaal] [Volledige brief]
      [Klopt] [Klopt niet]"
    `);
  });

  it('says in words that an antwoord is for several vragen together', () => {
    const stored = makePair({
      vraag: 'En?',
      antwoord: 'Ja.',
      nr: '5',
      joint: ['4', '5'],
      askers: ['A. Janssen'],
    });
    expect(readMessage(showPlace(stored))).toContain(
      'Vraag 5 van A. Janssen:\n> En?\nAntwoord van het college op vraag 4 en 5 samen:\n> Ja.',
    );
    expectSendable(showPlace(stored));
  });

  it('says in words that there is no antwoord, or that it comes later', () => {
    const later = showPlace(makePair({ vraag: 'En?', antwoord: null, status: 'volgt' }));
    expect(readMessage(later)).toContain('nog geen antwoord. Volgens de brief volgt het later.');
    const none = showPlace(makePair({ vraag: 'En?', antwoord: null }));
    expect(readMessage(none)).toContain('In deze brief staat op deze vraag geen antwoord.');
    expect(readMessage(none)).toContain('[Hele vraag]');
    expectSendable(later);
    expectSendable(none);
  });

  it('links to where the letter was published, without a way out of the link', () => {
    const { brief, ...stored } = makePair({ vraag: 'En?', antwoord: 'Ja.' });
    const published = (bronUrl: string) => ({ ...stored, brief: { ...brief, bronUrl } });
    const all = (bronUrl: string) => [
      showPlace(published(bronUrl)),
      renderShared(published(bronUrl), null, 'Anna'),
      renderCited({ kind: 'pairs', pairs: [published(bronUrl)], citation }, 1, {
        audience: 'asker',
      }),
    ];
    for (const message of all('https://bron.nl/?view=document%3Aa')) {
      expect(JSON.stringify(message.body)).toContain(
        '[Bron: bron.nl](https://bron.nl/?view=document%3Aa)',
      );
      expectSendable(message);
    }
    for (const message of all(String.raw`https://bron.nl/a) **x** [y](https://z.nl/?\)`)) {
      const text = JSON.stringify(message.body);
      expect(text).toContain('(https://bron.nl/a%29%20**x**%20[y]%28https://z.nl/?');
      expectSendable(message);
    }
    for (const message of all('javascript:alert(1)')) {
      expect(JSON.stringify(message.body)).not.toContain('Bron:');
    }
  });

  it('marks what may be related, and what is no answer', () => {
    const stored = makePair({ vraag: 'Hoe duur?', antwoord: 'Niet duur.' });
    expect(readMessage(showPlace(stored, 'verwant'))).toContain(
      'Mogelijk verwant; dit beantwoordt uw vraag misschien niet.',
    );
    const nothing = readMessage(showPlace(stored, 'geen'));
    expect(nothing).toContain('Niet gevonden in 1 brief\n');
    expect(nothing).toContain('het is geen antwoord op uw vraag');
    expect(nothing).toContain('Gezocht in 1 brief met 1 vraag, van 8 april 2024.');
    expect(nothing).not.toMatch(/Volgende|Deel in kanaal/u);
  });

  it('never shows rows of a table that lost its ticks in an excerpt, and points to the letter', async () => {
    const table = 'Heerlen Venlo\nEnergietoeslag\nVoedselbank';
    const rows = (antwoord: string, word: string) => {
      const stored = makePair({ vraag: 'Welke?', antwoord, tables: [table] });
      const start = stored.brief.tekst.indexOf(word);
      const turn = { grade: 'antwoord' as const, at: 0, places: [] };
      const excerpt = { start, end: start + word.length };
      return renderPlace({ stored, excerpt, turn, searched, query: null }, 'alone');
    };
    const inside = rows(`Zie de tabel.\n${table}`, 'Energietoeslag');
    expect(readMessage(inside)).toContain('> Zie de tabel. […]\nLet op: hier hoort een tabel bij');
    const across = rows(`Zie de tabel.\n${table}`, 'tabel.\nHeerlen Venlo\nEnergietoeslag');
    expect(readMessage(across)).toContain('> […] tabel. […]\nLet op');
    const only = rows(table, 'Voedselbank');
    expect(readMessage(only)).toContain('Het antwoord van het college is een tabel.\nLet op');
    for (const message of [inside, across, only]) expectSendable(message);
    const archive = await openTestArchive();
    const full = renderCited(await cite('2024-04-08/13', archive), 1, { audience: 'channel' });
    expect(readMessage(full)).toContain('> Energietoeslag\n> Witgoedregeling\n');
    expect(readMessage(full)).toContain('Let op: hier hoort een tabel bij');
  });

  it('never lets names, subjects or questions format the message or look quoted', () => {
    const stored = makePair({
      vraag: 'Hoe?',
      antwoord: 'Zo.',
      askers: ['A.\n> **B**', '@everyone'],
    });
    const place = { kenmerk: '2024-04-08', nr: '1', excerpt: null };
    const turn = { grade: 'antwoord' as const, at: 0, places: [place] };
    const query = 'echt?\n> Nee.\n# kop <@1>';
    const message = renderPlace({ stored, excerpt: null, turn, searched, query }, 'channel');
    expectSendable(message);
    expect(readMessage(message)).toContain('Gevraagd: echt? > Nee. # kop <@1>');
    expect(readMessage(message)).toContain('Vraag 1 van A. > **B** en @everyone:');
  });
});

describe('an antwoord that refers to a short one', () => {
  const short = makePair({ nr: '6', vraag: 'Komt er een brug?', antwoord: 'Ja.', askers: ['A.'] });
  const from = makePair({ nr: '7', vraag: 'En de weg?', antwoord: 'Zie antwoord op vraag 6.' });
  const show = (to: StoredPair) => {
    const stored = { ...from, verwijst: [{ ...to, id: 2 }] };
    const message = renderCited({ kind: 'pairs', pairs: [stored], citation }, 1, {
      audience: 'asker',
    });
    checkMessage(message);
    return readMessage(message);
  };

  it('is shown with the vraag of that one, without which it says nothing', () => {
    expect(show(short)).toContain(
      'Dit antwoord verwijst naar 2024-04-08/6:\nVraag 6 van A.:\n> Komt er een brug?\nAntwoord van het college:\n> Ja.',
    );
    const long = makePair({
      nr: '6',
      vraag: 'Komt er een brug?',
      antwoord: 'Ja, er komt een brug.',
    });
    expect(show(long)).not.toContain('Komt er een brug?');
  });

  it('takes no more room for it than a long antwoord, and marks where the vraag is cut', () => {
    const vraag = 'Hoe dan precies en waarom niet eerder? '.repeat(60).trim();
    const askers = Array.from({ length: 4 }, () => 'Van der Aa tot Zz '.repeat(3).trim());
    const text = show(makePair({ nr: '6', vraag, antwoord: 'Ja.', askers }));
    expect(text).toMatch(/\n> Hoe dan precies .* \[…\]\nAntwoord van het college:\n> Ja\./u);
    const [, shown = ''] = text.split('verwijst naar 2024-04-08/6:\n');
    expect(shown.split('> Ja.')[0]?.length).toBeLessThan(500);
    expect(text).toContain('[Antwoord 6]');
  });
});

describe('the other messages', () => {
  it('give an overview of a letter and of all letters, and help', async () => {
    const archive = await openTestArchive();
    const overview = renderCited(await cite('8 juli 2024', archive), 1, { audience: 'channel' });
    const list = renderList(await archive.store.summaries(), 1);
    const help = renderHelp((await archive.live()).scope, commands);
    for (const message of [overview, list, help]) expectSendable(message);
    expect(readMessage(overview)).toMatchInlineSnapshot(`
      "Brief 2024-07-08
      Brief van 8 juli 2024.
      Onderwerp: Beantwoording vragen ex. art. 33 RvO.
      Over: ‘Peperduur re-integratietraject nog steeds ook in Heerlen actief”
      De vragen zijn van 6 juli 2024; beantwoord na 2 dagen.
      Vragen van A. Janssen, M. Butink en J. Hendriks.
      Alle 6 vragen zijn in deze brief beantwoord.
      Vraag 1
      > Klopt het dat het dure re-integratie traject ook in nog steeds Heerlen actief is? […]
      Vraag 2
      > Hoe is de besluitvorming tot stand gekomen om aan deze pilot deel te nemen en waarom heeft men […]
      Vraag 3
      > Hoe past de deelname aan dit pilotproject en een eventuele voortzetting hiervan binnen de financiële […]
      Vraag 4
      > Kent de gemeente meer van dit soort samenwerkingsvormen ten aanzien van arbeidsparticipatie? […]
      Vraag 5
      > Wat zijn u plannen ten aanzien van de samenwerking met deze partij?
      Vraag 6
      > En wat zijn de randvoorwaarden geweest voor deelnemers aan dit pilot traject en welke reguliere […]
      [Volledige brief]
      [Lees een vraag met het antwoord ▾]
        - Vraag 1 — Klopt het dat het dure re-integratie traject ook in nog steeds Heerlen actief is? En zo ja om…
        - Vraag 2 — Hoe is de besluitvorming tot stand gekomen om aan deze pilot deel te nemen en waarom heeft men…
        - Vraag 3 — Hoe past de deelname aan dit pilotproject en een eventuele voortzetting hiervan binnen de…
        - Vraag 4 — Kent de gemeente meer van dit soort samenwerkingsvormen ten aanzien van arbeidsparticipatie? En…
        - Vraag 5 — Wat zijn u plannen ten aanzien van de samenwerking met deze partij?
        - Vraag 6 — En wat zijn de randvoorwaarden geweest voor deelnemers aan dit pilot traject en welke reguliere…"
    `);
    expect(readMessage(list)).toMatchInlineSnapshot(`
      "2 brieven
      2024-07-08, brief van 8 juli 2024
      6 vragen, gesteld door A. Janssen, M. Butink en J. Hendriks; beantwoord na 2 dagen
      Over: ‘Peperduur re-integratietraject nog steeds ook in Heerlen actief”
      2024-04-08, brief van 8 april 2024
      16 vragen, gesteld door A. Janssen, M. Butink en J. Hendriks; beantwoord na 49 dagen
      Over: Krantenberichten WW uitkeringen, nieuw project in Kerkrade ook in Heerlen en geen bijstand wanneer je niet Heerlen als hoofdverblijf hebt
      Met /citeer en een nummer ziet u wat er in een brief staat."
    `);
    expect(readMessage(help)).toMatch(
      /In een kanaal of draad leest.*Van uw vraag niets.*hoogstens een uur/su,
    );
  });

  it('turn the pages of many letters', async () => {
    const { store } = await openTestArchive();
    const brief = present((await store.summaries())[0]);
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...brief,
      kenmerk: `2024-04-${10 + at}`,
    }));
    expect(readMessage(renderList(many, 1))).toMatch(
      /^20 brieven\n2024-04-29[\s\S]*Blad 1 van 3[\s\S]*\n\[Volgend blad\]$/u,
    );
    expect(readMessage(renderList(many, 3))).toMatch(/Blad 3 van 3[\s\S]*\n\[Vorig blad\]$/u);
    expect(readMessage(renderList(many, 99))).toContain('Blad 3 van 3');
    expectSendable(renderList(many, 2));
    const askers = ['*', '_', '~', '|'].map((mark) => ({ name: mark.repeat(90), fractie: null }));
    const wide = many.map((one) => ({ ...one, askers, topic: '#'.repeat(400) }));
    expectSendable(renderList(wide, 1));
    expect(readMessage(renderList([], 1))).toContain('nog geen brieven');
  });

  it('cite a range of pairs over pages that keep to the range', async () => {
    const archive = await openTestArchive();
    const cited = await cite('2024-04-08/7-12', archive);
    const first = renderCited(cited, 1, { audience: 'asker' });
    expect(readMessage(first)).toContain('2024-04-08/7 tot en met 2024-04-08/12');
    expect(JSON.stringify(first.body)).toContain('v1:blad:2024-04-08/7-12:2');
    expectSendable(first);
    expectSendable(renderCited(cited, 2, { audience: 'asker', sharedBy: escapeMarkdown('Anna') }));
  });
});

describe('an antwoord to very many vragen', () => {
  it('comes in pages, whatever the length of their numbers', () => {
    const joint = Array.from({ length: 900 }, (_, at) => String(at + 1));
    const stored = makePair({ vraag: 'Wat?', antwoord: 'Een zin. '.repeat(900).trim(), joint });
    const pages = allPages(stored);
    expect(pages.length).toBeLessThan(10);
    pages.forEach(expectSendable);
  });
});
