import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';

const letter = readFileSync(
  new URL('../fixtures/goldLetters/cursief_hard_afgebroken.txt', import.meta.url),
  'utf8',
);

function read(tekst: string): readonly (readonly [string, string | null])[] {
  return parseBrief(tekst).pairs.map(({ nr, antwoord }) => [
    nr,
    antwoord && tekst.slice(antwoord.start, antwoord.end).replace(/\s+/g, ' '),
  ]);
}

describe('a text that was run together', () => {
  const flowed =
    'Op 3 mei 2021 stelde u vragen over het veer. Vraag 1 Is het waar dat het veer stopt?1 Antwoord 1 Ja, dat is waar. Vraag 2 Hoe vaak voer het veer in 2020? Antwoord 2 Drie keer per dag. Vraag 3 En hoe vaak daarvoor? Antwoord 3 Vier keer. Vraag 4 Waarom stopt het? Antwoord 4 De schipper gaat met pensioen. 1 De Krant, 2 mei 2021';

  it.each([1000, 75, 60])('is read alike when it is broken at %i characters', (width) => {
    const broken = flowed.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n');
    expect(read(broken)).toEqual([
      ['1', 'Ja, dat is waar.'],
      ['2', 'Drie keer per dag.'],
      ['3', 'Vier keer.'],
      ['4', 'De schipper gaat met pensioen.'],
    ]);
  });

  it('leaves out an antwoord that ends in the question of a lost vraag', () => {
    const long = 'Dat hangt af van de aanvraag en van de plaats. '.repeat(6);
    const tekst = `Vraag 1 Wat? Antwoord 1 ${long}En mag dat? Vraag 3 Hoe? Antwoord 3 Zo.`;
    expect(read(tekst)).toEqual([
      ['1', null],
      ['3', 'Zo.'],
    ]);
    expect(parseBrief(tekst).problems.map(({ code }) => code)).toContain('vraag-zonder-antwoord');
  });
});

describe('a letter with an empty line after every line', () => {
  it('is read as without', () => {
    expect(read(letter).length).toBeGreaterThan(0);
    expect(read(letter.replaceAll('\n', '\n\n'))).toEqual(read(letter));
  });
});

describe('a vraag and its antwoord on one line', () => {
  it('are never split where something is said between two questions', () => {
    const tekst =
      'Wij beantwoorden uw vragen als volgt.\n1. Klopt dit? Ja, dat klopt.\n2. Kan dit? De krant schreef van wel. Mag dit ook? Nee.\n3. Hoe? Zo.\n4. Wie? Wij.';
    expect(read(tekst)).toEqual([
      ['1', 'Ja, dat klopt.'],
      ['2', null],
      ['3', 'Zo.'],
      ['4', 'Wij.'],
    ]);
  });
});

describe('a table in columns of spaces', () => {
  const head = 'Nr.  Vraag                  Antwoord\n1    Wat kost het?          Niets.\n';

  it('has a pair in each row', () => {
    expect(read(`${head}2    Wie betaalt?           De gemeente.`)).toEqual([
      ['1', 'Niets.'],
      ['2', 'De gemeente.'],
    ]);
  });

  it('has cells without the hard spaces beside a gap', () => {
    expect(read(`${head}2    Wie betaalt?  \u00A0        De gemeente.\u00A0`)).toEqual([
      ['1', 'Niets.'],
      ['2', 'De gemeente.'],
    ]);
  });

  it('leaves a row unanswered that goes on on the next line', () => {
    const tekst = `${head}2    Wie betaalt het        De gemeente en\n     onderhoud?             de provincie.\n`;
    expect(read(tekst)).toEqual([
      ['1', 'Niets.'],
      ['2', null],
    ]);
  });
});

describe('a page named in a sentence', () => {
  it('stays in it, and a page number between two words does not', () => {
    const tekst =
      'Vraag 1\nWaar staat dat?\nAntwoord 1\nDat staat op Pagina 3 van 5 van het plan en Pagina 2 van 4 in de nota.';
    const { removed } = parseBrief(tekst);
    expect(removed.map(({ start, end }) => tekst.slice(start, end))).toEqual(['Pagina 2 van 4']);
  });
});
