import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { readPairs } from './readPairs.ts';

const HEAD =
  'Wielingen, 14 maart 2023\n\nGeachte heer Proef,\n\nOp 20 februari stelde u vragen aan het college. Wij beantwoorden uw vragen.\n\n';
const LEAVE = '\n\nHoogachtend,\nburgemeester en wethouders van Wielingen';
const VRAGEN = [
  'Hoe vaak viel de pont tussen Wielingen\nen Oosterland uit?',
  'Wat kostte dat? Zo veel?',
  'Komt er een tweede pont?',
];
const ANTWOORDEN = [
  'De pont viel zeventien keer uit.',
  'Het herstel kostte 84 mille.',
  'Nee, er komt geen tweede pont.',
];
const LISTED = VRAGEN.map((vraag, at) => `${at + 1}. ${vraag}`).join('\n');
const PAIRS = VRAGEN.map((vraag, at) => [
  String(at + 1),
  vraag.replace('\n', ' '),
  ANTWOORDEN[at] ?? '',
]);

describe('vragen that are listed and then printed once more', () => {
  it.each([
    'Hieronder volgt de beantwoording van uw vragen.',
    'Onze antwoorden zijn als volgt:',
    'Hieronder vindt u onze antwoorden.',
    'Beantwoording:',
  ])('are paired without a number, after “%s”', (turn) => {
    const repeated = VRAGEN.map((vraag, at) => `${vraag.replace('\n', ' ')}\n\n${ANTWOORDEN[at]}`);
    const tekst = `${HEAD}${LISTED}\n\n${turn}\n\n${repeated.join('\n\n')}${LEAVE}`;
    expect(readPairs(tekst)).toEqual(PAIRS);
  });

  it('are paired with their number, and stand in no antwoord', () => {
    const repeated = VRAGEN.map((vraag, at) => `${at + 1}. ${vraag}\n${ANTWOORDEN[at]}`);
    const tekst = `${HEAD}${LISTED}\n\nHieronder vindt u onze antwoorden.\n\n${repeated.join('\n\n')}${LEAVE}`;
    expect(readPairs(tekst)).toEqual(PAIRS);
  });

  it('stay without an antwoord when one is not printed again', () => {
    const repeated = VRAGEN.slice(1).map((vraag, at) => `${vraag}\n\n${ANTWOORDEN[at + 1]}`);
    const tekst = `${HEAD}${LISTED}\n\nHieronder volgt de beantwoording.\n\n${repeated.join('\n\n')}${LEAVE}`;
    expect(parseBrief(tekst).pairs.every(({ antwoord }) => antwoord === null)).toBe(true);
    expect(readPairs(tekst).at(-1)?.[1]).toBe('Komt er een tweede pont?');
  });
});

describe('what the college says under the last vraag', () => {
  it.each([
    'Mededeling\nDe vragen kunnen niet binnen de termijn worden beantwoord.',
    'De vragen kunnen niet binnen de gebruikelijke\ntermijn worden beantwoord.',
    'Helaas is het niet mogelijk deze vragen binnen de termijn te beantwoorden.',
    'De beantwoording vergt meer tijd, omdat afstemming nodig is met de provincie.',
    'Wij hebben uitstel nodig voor de beantwoording en antwoorden later.',
  ])('is not the asker’s: %s', (notice) => {
    expect(readPairs(`${HEAD}${LISTED}\n\n${notice}${LEAVE}`).map(([, vraag]) => vraag)).toEqual(
      PAIRS.map(([, vraag]) => vraag),
    );
  });

  it.each([
    'Kan het college deze vragen niet later dan de termijn beantwoorden?',
    'Onze fractie verzoekt om een antwoord binnen de termijn, niet later.',
  ])('is told from what the asker says there: %s', (own) => {
    const { pairs } = parseBrief(`${HEAD}${LISTED}\n\n${own}${LEAVE}`);
    const [last] = pairs.slice(-1);
    const tekst = `${HEAD}${LISTED}\n\n${own}${LEAVE}`;
    expect(tekst.slice(last?.vraag.start, last?.vraag.end)).toContain(own);
  });
});

/** The pairs of a letter with a text between its first antwoord and its second vraag. */
function between(text: string) {
  const [first, second] = VRAGEN.map(
    (vraag, at) => `Vraag ${at + 1}\n${vraag}\n\nAntwoord\n${ANTWOORDEN[at]}`,
  );
  return readPairs(`${HEAD}${first}\n\n${text}\n\n${second}${LEAVE}`);
}

describe('what the asker says under an antwoord, before the next vraag', () => {
  it.each([
    'Onze fractie hoorde van omwonenden dat het herstel twee ton kostte.',
    'Toelichting bij vraag 2: het herstel zou twee ton kosten.',
    'Overwegende dat het herstel twee ton kostte, komen wij tot een vraag.',
    'De fractie Dorpsbelang constateert fraude. Dat leidt tot de volgende vraag.',
    'Volgens onze fractie kostte het herstel\ntwee ton.',
  ])('is not the college’s: %s', (text) => {
    expect(between(text)).toEqual(PAIRS.slice(0, 2));
  });

  it.each([
    'De fractie Dorpsbelang noemt twee ton. Dat bedrag is onjuist.',
    'In uw brief staat: “Onze fractie hoorde van twee ton.” Dat klopt niet.',
    'Wij komen hierop terug bij de volgende begroting.',
  ])('is told from what the college says: %s', (text) => {
    expect(between(text)[0]?.[2]).toContain(text);
  });
});

/** Who asks, by a letter to P. Proef whose vragen have these headings. */
function askersOf(...headings: readonly string[]): readonly string[] {
  const pairs = headings.map((heading, at) => `${heading}\n${VRAGEN[at]}\n\nAntwoord\nJa.`);
  return parseBrief(`Aan de heer P. Proef\n\n${HEAD}${pairs.join('\n\n')}${LEAVE}`).askers.map(
    ({ name, fractie }) => (fractie === null ? name : `${name} (${fractie})`),
  );
}

describe('who asks', () => {
  it('is also who the heading of one vraag names', () => {
    expect(
      askersOf('Vraag 1 (de heer Proef)', 'Vraag 2 (mevrouw Kuiper, Groen Wielingen)'),
    ).toEqual(['P. Proef', 'Kuiper (Groen Wielingen)']);
  });

  it('is also the fractie in a title over some of the vragen', () => {
    expect(
      askersOf(
        'Vragen van de fractie Dorpsbelang:\n\nVraag 1',
        'Vragen van de fractie Groen Wielingen:\n\nVraag 2',
      ),
    ).toEqual([
      'P. Proef',
      'fractie Dorpsbelang (Dorpsbelang)',
      'fractie Groen Wielingen (Groen Wielingen)',
    ]);
  });

  it('is of the fractie that all headings name', () => {
    const headings = [1, 2].map((nr) => `Vraag ${nr} van de fractie Dorpsbelang`);
    expect(askersOf(...headings)).toEqual(['P. Proef (Dorpsbelang)']);
  });

  it('is nobody more where a heading names a page or a subject', () => {
    expect(askersOf('Vraag 1 (blz. 4)', 'Vraag 2 (de Kade)')).toEqual(['P. Proef']);
  });
});
