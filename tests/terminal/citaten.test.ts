import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../src/app/cite.ts';
import { copiesOf, copyText } from '../../src/app/copyText.ts';
import type { Archive } from '../../src/ports.ts';
import { renderPair } from '../../src/terminal/renderAnswer.ts';
import { citeer } from '../../src/terminal/citeer.ts';
import { controleer } from '../../src/terminal/controleer.ts';
import { makePair } from '../discord/makePair.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';
import { present } from '../discord/present.ts';
import { makeContext } from './makeContext.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive.close());

async function check(text: string, json = false): Promise<string> {
  const { context, said } = makeContext(archive);
  await controleer(text, { json }, context);
  expect(said).toHaveLength(1);
  return said[0] ?? '';
}

describe('controleer', () => {
  it('prints one JSON value with the place in the stored text', async () => {
    const found = JSON.parse(await check('in heerlen zijn er momenteel 336 vacatures', true));
    expect(found).toMatchObject({
      verdict: 'letterlijk',
      citation: '2024-04-08/3',
      speaker: 'college',
      differences: [],
    });
    const { tekst } = present(await archive.store.brief('2024-04-08'));
    expect(tekst.slice(found.start, found.end)).toBe('In Heerlen zijn er momenteel 336 vacatures');
  });

  it('says in JSON what differs, and why a text is no quotation', async () => {
    expect(
      JSON.parse(await check('In Heerlen zijn er momenteel 363 vacatures', true)),
    ).toMatchObject({
      verdict: 'bijna',
      differences: [{ kind: 'getal', yours: '363', letters: '336' }],
    });
    expect(JSON.parse(await check('de gemeente', true))).toMatchObject({
      verdict: 'niet',
      reason: 'te-kort',
      citation: null,
      start: null,
    });
    const joined =
      'In Heerlen zijn er momenteel 336 vacatures Een extern participatietraject kost gemiddeld tussen';
    expect(JSON.parse(await check(joined, true))).toMatchObject({
      verdict: 'niet',
      reason: 'delen',
      parts: [{ citation: '2024-04-08/3' }, { citation: '2024-04-08/6' }],
    });
  });

  it('checks several quotations one by one, and is no better than the worst of them', async () => {
    const { pairs } = await cite('2024-04-08/3-4', archive);
    const copied = copiesOf(pairs, 'college').map(copyText);
    const text = copied.join(' ').replace('336', '363');
    expect(JSON.parse(await check(text, true))).toMatchObject({
      verdict: 'bijna',
      citaten: [
        { verdict: 'bijna', citation: '2024-04-08/3' },
        { verdict: 'letterlijk', citation: '2024-04-08/4' },
      ],
    });
    expect(await check(text)).toMatch(/^Citaat 1:\nBijna letterlijk.*\nCitaat 2:\nLetterlijk/su);
  });

  it('names both speakers of words that stand in a vraag and in its antwoord', async () => {
    const words = 'Hoe ziet de arbeidsmarkt er op het moment in Heerlen uit';
    expect(await check(words)).toMatch(
      /^Letterlijk in de brief \(op 2 plaatsen\)\.\nLet op: deze woorden staan in een vraag én in een antwoord\. .*\n2024-04-08\/3, antwoord van het college .*\nOok in:\n {2}2024-04-08\/3, vraag van A\. Janssen/su,
    );
    const found = JSON.parse(await check(words, true));
    expect(found).toMatchObject({
      speaker: 'college',
      count: 2,
      others: [{ citation: '2024-04-08/3', speaker: 'raad' }],
    });
    const { tekst } = present(await archive.store.brief('2024-04-08'));
    const [other] = found.others;
    expect(tekst.slice(other.start, other.end).replaceAll(/\s+/gu, ' ')).toBe(words);
    expect(await check('In Heerlen zijn er momenteel 336 vacatures')).not.toContain('Let op');
  });

  it('prints the letter’s words with number and speaker', async () => {
    expect(
      await check('Het college zegt: welke afspraken of overleggen heeft u met het UWV'),
    ).toMatch(
      /^Letterlijk in de brief\.\nLet op: volgens de tekst zegt het college dit\. Het staat in 2024-04-08\/4, vraag van A\. Janssen.*│ \[…\] welke afspraken of overleggen/su,
    );
    expect(
      await check('Deze trajecten worden vaak ingezet. De meeste Heerlense kandidaten'),
    ).toContain(
      'Let op, een ontkenning die er wel of niet staat.\n  In uw tekst: (niets)\n  In de brief: niet',
    );
    expect(await check('Neem drie appels en een pak zelfrijzend bakmeel')).toContain(
      'Niet gevonden.',
    );
  });
});

describe('citeer', () => {
  it('prints one part, or text to paste', async () => {
    const { context, said } = makeContext(archive);
    await citeer('2024-04-08/1', { deel: 'vraag' }, context);
    await citeer('2024-04-08/1', { deel: 'antwoord', json: true }, context);
    await citeer('2024-04-08/15-16', { kopieer: true }, context);
    await citeer('2024-04-08/1', { kopieer: true, json: true }, context);
    const [vraag = '', antwoord = '', copy = '', json = ''] = said;
    expect(vraag).toContain('kranenberichten');
    expect(vraag).not.toContain('Antwoord van het college');
    expect(JSON.parse(antwoord)).toMatchObject({ antwoord: { text: 'Ja' } });
    expect(antwoord).not.toContain('"vraag"');
    expect(copy).toMatch(
      /^In uw antwoord op vraag 15 van 8 april 2024 schreef u: “Vanuit .*” \(2024-04-08\/15\)\n\nIn uw antwoord op vraag 16/su,
    );
    expect(JSON.parse(json)).toEqual({
      citation: '2024-04-08/1',
      speaker: 'college',
      text: 'In uw antwoord op vraag 1 van 8 april 2024 schreef u: “Ja” (2024-04-08/1)',
    });
  });

  it('prints the vraag of a short antwoord that another one refers to', () => {
    const short = makePair({
      nr: '6',
      vraag: 'Komt er een brug?',
      antwoord: 'Ja.',
      askers: ['A.'],
    });
    const long = makePair({
      nr: '5',
      vraag: 'Wat kost het?',
      antwoord: 'Dat kost 3 miljoen euro.',
    });
    const from = makePair({ nr: '7', vraag: 'En nu?', antwoord: 'Zie antwoord op vraag 5 en 6.' });
    expect(renderPair({ ...from, verwijst: [long, short] })).toContain(
      [
        'Dit antwoord verwijst naar 2024-04-08/5. Antwoord van het college daar:',
        '  │ Dat kost 3 miljoen euro.',
        'Dit antwoord verwijst naar 2024-04-08/6. Vraag 6 van A.:',
        '  │ Komt er een brug?',
        'Antwoord van het college daar:',
        '  │ Ja.',
      ].join('\n'),
    );
  });

  it('says when a letter was corrected in the JSON of its overview', async () => {
    const { context, said } = makeContext(archive);
    await citeer('2024-07-08', { json: true }, context);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ kenmerk: '2024-07-08', correctedOn: [] });
  });
});
