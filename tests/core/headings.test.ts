import { describe, expect, it } from 'vitest';
import { readPairs } from './readPairs.ts';

/** A letter whose second vraag and antwoord have these headings. */
function letter(vraag: string, antwoord: string): string {
  const head = 'Wielingen, 14 maart 2023\n\nGeachte heer Proef,\n\n';
  const first = 'Vraag 1\nHoe vaak viel de pont uit?\n\nAntwoord\nZeventien keer.\n\n';
  const second = `${vraag}\nWat kostte dat?\n\n${antwoord}\nHet herstel kostte 84 mille.\n\n`;
  return `${head}${first}${second}Hoogachtend,\nburgemeester en wethouders van Wielingen`;
}

describe('the heading of a vraag', () => {
  it.each([
    ['with a no-break space', 'Vraag\u00a02', '2'],
    ['with a narrow one', 'Vraag\u202f2:', '2'],
    ['with a part behind a point', 'Vraag 2.a', '2a'],
    ['with who asks it', 'Vraag 2 van de fractie Dorpsbelang', '2'],
    ['with a name and a colon', 'Vraag 2 van de heer P. Proef (Dorpsbelang):', '2'],
    ['in the name of others', 'Vraag 2 namens de fractie Dorpsbelang', '2'],
  ])('%s', (_how, heading, nr) => {
    expect(readPairs(letter(heading, 'Antwoord')).slice(1)).toEqual([
      [nr, 'Wat kostte dat?', 'Het herstel kostte 84 mille.'],
    ]);
  });

  it('names a range of parts', () => {
    const pairs = readPairs(letter('Vraag 2a t/m 2c', 'Antwoord'));
    expect(pairs.map(([nr]) => nr)).toEqual(['1', '2a', '2b', '2c']);
    expect(pairs[0]?.[2]).toBe('Zeventien keer.');
  });
});

describe('the heading of an antwoord', () => {
  it('with a no-break space', () => {
    expect(readPairs(letter('Vraag 2', 'Antwoord\u00a02'))[1]?.[2]).toBe(
      'Het herstel kostte 84 mille.',
    );
  });

  it.each(['Op 31 december 2025.', 'Van 3 mei tot 1 juni.', 'De 3 wethouders weten het.'])(
    'takes no number from the sentence behind it: %s',
    (opening) => {
      const text = letter('Vraag 2', `Antwoord ${opening}`);
      const read = ['2', 'Wat kostte dat?', `${opening} Het herstel kostte 84 mille.`];
      expect(readPairs(text)[1]?.map((part) => part.replaceAll(/\s+/gu, ' '))).toEqual(read);
      const onOneLine = readPairs(text.replaceAll(/\s+/gu, ' '));
      expect(onOneLine[1]).toEqual(read);
    },
  );
});

it('takes leave of a letter on one line also where the sentence before is glued to it', () => {
  const text = letter('Vraag 2', 'Antwoord').replaceAll(/\s+/gu, ' ').replace('. Hoog', '.Hoog');
  expect(readPairs(text)[1]?.[2]).toBe('Het herstel kostte 84 mille.');
});
