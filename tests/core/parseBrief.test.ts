import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParsedBrief } from '../../src/core/brief.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import type { Passage } from '../../src/core/passage.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const fixtures = new URL('../fixtures/letters/', import.meta.url);
const april = readFileSync(new URL('000_34c3d3e56cff4624.txt', seeds), 'utf8');
const july = readFileSync(new URL('001_d7ecdd92f24d88be.txt', seeds), 'utf8');

function text(tekst: string, { start, end }: Passage): string {
  return tekst.slice(start, end).replace(/\s+/g, ' ');
}

function pair(tekst: string, nr: string): { vraag: string; antwoord: string } {
  const found = parseBrief(tekst).pairs.find((each) => each.nr === nr);
  if (!found?.antwoord) throw new Error(`no answered pair ${nr}`);
  return { vraag: text(tekst, found.vraag), antwoord: text(tekst, found.antwoord) };
}

function read(tekst: string): readonly (readonly [string, string, string | null])[] {
  return parseBrief(tekst).pairs.map(({ nr, vraag, antwoord }) => [
    nr,
    text(tekst, vraag),
    antwoord && text(tekst, antwoord),
  ]);
}

describe('the letter of 8 April 2024', () => {
  const parsed = parseBrief(april);

  it('says that cells are lost of the table in antwoord 13, also when no white space is left of them', () => {
    const bare = april.replaceAll(/[ \t]+$/gm, '').replaceAll(/^\s*\n(?=\S)/gm, '');
    for (const tekst of [april, bare]) {
      const { pairs, tables } = parseBrief(tekst);
      const { antwoord } = pairs.find(({ nr }) => nr === '13') ?? {};
      const [table] = tables.filter(({ isLossy }) => isLossy);
      expect(table && tekst.slice(table.start, table.end)).toMatch(
        /Bijzondere Bijstand[^]*Kledingbank/,
      );
      expect(table && antwoord && table.start >= antwoord.start && table.end <= antwoord.end).toBe(
        true,
      );
    }
  });

  it('holds sixteen answered pairs and no more', () => {
    expect(parsed.pairs.map(({ nr }) => nr)).toEqual(
      Array.from({ length: 16 }, (_, i) => String(i + 1)),
    );
    expect(
      parsed.pairs.every(({ status, joint }) => status === 'beantwoord' && joint.length === 0),
    ).toBe(true);
  });

  it('says who asked what when, and who answered', () => {
    expect(parsed).toMatchObject({
      kind: 'beantwoording',
      letterDate: '2024-04-08',
      questionDate: '2024-02-19',
      subject: 'Beantwoording vragen ex. art. 33 RvO.',
      topic:
        'Krantenberichten WW uitkeringen, nieuw project in Kerkrade ook in Heerlen en geen bijstand wanneer je niet Heerlen als hoofdverblijf hebt',
      body: 'gemeente Heerlen',
      article: '33 RvO',
      addressees: ['De heer A. Janssen', 'Mevrouw M. Butink', 'De heer J. Hendriks'],
      askers: [
        { name: 'A. Janssen', fractie: null },
        { name: 'M. Butink', fractie: null },
        { name: 'J. Hendriks', fractie: null },
      ],
      signedBy: ['drs. V.N. Gosselink-Van Dijk', 'drs. R. Wever'],
      onsKenmerk: null,
      uwKenmerk: null,
    });
  });

  it('finds Vraag 3 behind a space, and leaves the repeated vraag and the footnote in its antwoord', () => {
    const { vraag, antwoord } = pair(april, '3');
    expect(vraag).toMatch(/^Hoe ziet de arbeidsmarkt er op het moment .* Parkstad\?$/);
    expect(antwoord).toMatch(/^Hoe ziet de arbeidsmarkt er op het moment in Heerlen uit: /);
    expect(antwoord).toContain('*De Spanningsindicator');
    expect(antwoord).toMatch(/dan alleen de beschikbare vacatures\.$/);
  });

  it('takes no vraag for a running header because two begin alike at page breaks', () => {
    const begin = 'Klopt het dat er klachten zijn over de opvang in';
    const tekst = [1, 2, 3]
      .map((nr) => `Vraag ${nr}: ${begin}\nwijk ${nr}?\nAntwoord ${nr}: Ja.`)
      .join('\n'.repeat(8));
    expect(read(tekst)).toEqual([1, 2, 3].map((nr) => [String(nr), `${begin} wijk ${nr}?`, 'Ja.']));
  });

  it('reads on over a page break in the middle of a sentence', () => {
    expect(pair(april, '10').antwoord).toContain(
      'voor de inlichtingenplicht. Het niet feitelijk verblijven in onze gemeente wel.',
    );
  });

  it('sees that the cells of the table in antwoord 13 are lost', () => {
    const lossy = parsed.tables.filter(({ isLossy }) => isLossy);
    expect(lossy.map((table) => text(april, table))).toEqual([
      expect.stringMatching(/^Heerlen Maastricht .* Kledingbank$/),
    ]);
    expect(parsed.problems.map(({ code }) => code)).toEqual(['tabel-zonder-inhoud']);
  });

  it('ends the last antwoord before the signature', () => {
    expect(pair(april, '16').antwoord).toMatch(/inbedden in onze dienstverlening\.$/);
  });
});

describe('the letter of 8 July 2024', () => {
  const parsed = parseBrief(july);

  it('holds six answered pairs without any problem', () => {
    expect(parsed.pairs.map(({ nr }) => nr)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(parsed.problems).toEqual([]);
    expect(parsed).toMatchObject({ letterDate: '2024-07-08', questionDate: '2024-07-06' });
  });

  it('ends the last antwoord before the page break and the signature', () => {
    expect(pair(july, '6').antwoord).toMatch(/in het kader van activering en participatie\.$/);
  });
});

describe('a letter of another format', () => {
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));

  it.each(names)('%s is read as a person reads it', (name) => {
    const tekst = readFileSync(new URL(name, fixtures), 'utf8');
    const expected = new URL(name.replace(/txt$/, 'json'), fixtures);
    const found = summary(tekst, parseBrief(tekst));
    if (process.env['UPDATE']) writeFileSync(expected, `${JSON.stringify(found, null, 1)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

function summary(tekst: string, parsed: ParsedBrief): unknown {
  const { pairs, problems, removed, tables, ...header } = parsed;
  return {
    ...header,
    pairs: pairs.map((each) => ({
      ...each,
      vraag: without(tekst, each.vraag, removed),
      antwoord: each.antwoord && without(tekst, each.antwoord, removed),
    })),
    problems: problems.map(
      ({ code, start, end }) => `${code}: ${text(tekst, { start, end }).slice(0, 40)}`,
    ),
    tables: tables.map((table) => ({ isLossy: table.isLossy, text: text(tekst, table) })),
  };
}

function without(tekst: string, { start, end }: Passage, removed: readonly Passage[]): string {
  const inside = removed.filter((cut) => cut.start < end && cut.end > start);
  const kept = inside.reduceRight(
    (rest, cut) => `${rest.slice(0, cut.start)} ${rest.slice(cut.end)}`,
    tekst.slice(0, end),
  );
  return text(kept, { start, end: kept.length });
}

describe('what only looks like a marker', () => {
  it('is no marker when the sentence goes on behind it', () => {
    const tekst =
      'Vraag 1\nIs dat zo?\nAntwoord\nJa.\nVraag 2 zal later worden beantwoord.\nVraag 1b. luidde anders.';
    expect(read(tekst)).toEqual([
      ['1', 'Is dat zo?', 'Ja. Vraag 2 zal later worden beantwoord. Vraag 1b. luidde anders.'],
    ]);
  });

  it('is no marker when a preposition stands before it', () => {
    const tekst =
      'Vraag 1\nIs dat zo?\nAntwoord\nZie het antwoord op\nVraag 2.\n\nVraag 2\nEn dit?\nAntwoord\nNee.';
    expect(read(tekst)).toEqual([
      ['1', 'Is dat zo?', 'Zie het antwoord op Vraag 2.'],
      ['2', 'En dit?', 'Nee.'],
    ]);
  });

  it('is an item of a list when the numbering says so', () => {
    const tekst =
      '1. Wat?\nAntwoord:\nDrie dingen:\n1. dit;\n2. dat;\n3. en nog wat.\n2. Hoe?\nAntwoord:\nZo.';
    expect(read(tekst)).toEqual([
      ['1', 'Wat?', 'Drie dingen: 1. dit; 2. dat; 3. en nog wat.'],
      ['2', 'Hoe?', 'Zo.'],
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['Vraag 4, 5, 7 en 8', ['4', '5', '7', '8']],
    ['Vraag 2 t/m 6', ['2', '3', '4', '5', '6']],
    ['Vragen 7, 8, en 9', ['7', '8', '9']],
    ['Vragen 1,2,3,4 en 5', ['1', '2', '3', '4', '5']],
    ['Vraag 1 & 2:', ['1', '2']],
    ['Vraagnummer 3-1', ['3-1']],
    ['Vraag B-1-1', ['B-1-1']],
    ['Vraag 07:', ['7']],
  ])('in "%s" are read as %j', (heading, nrs) => {
    expect(parseBrief(`${heading}\nIs dat zo?\nAntwoord\nJa.`).pairs.map(({ nr }) => nr)).toEqual(
      nrs,
    );
  });

  it('join an antwoord to every vraag it names', () => {
    const tekst =
      'Vraag 1\nWat?\nVraag 2\nHoe?\nAntwoord 2\nZo.\nVraag 3\nWie?\nAntwoord 1 en 3\nWij.';
    expect(parseBrief(tekst).pairs.map(({ nr, joint }) => [nr, joint])).toEqual([
      ['1', ['1', '3']],
      ['2', []],
      ['3', ['1', '3']],
    ]);
  });
});

describe('doubt', () => {
  it('never gives an antwoord to a vraag above that goes on after its question', () => {
    const tekst = 'Vraag 1\nWat is het plan? Dat staat in de nota.\nVraag 2\nHoe?\nAntwoord\nZo.';
    const { pairs, problems } = parseBrief(tekst);
    expect(pairs.map(({ nr, status }) => [nr, status])).toEqual([
      ['1', 'onbeantwoord'],
      ['2', 'beantwoord'],
    ]);
    expect(problems.map(({ code }) => code)).toContain('vraag-zonder-antwoord');
  });

  it('never takes a mention inside a line for a marker', () => {
    const tekst =
      'Vraag 1 Wat? Antwoord 1 Zie ons antwoord op Vraag 2. Vraag 2 Hoe? Antwoord 2 Zo.';
    expect(read(tekst)).toEqual([
      ['1', 'Wat?', 'Zie ons antwoord op Vraag 2.'],
      ['2', 'Hoe?', 'Zo.'],
    ]);
  });

  it('leaves a vraag open that the letter puts off', () => {
    const tekst =
      'Vraag 2 zal later worden beantwoord.\n\nVraag 1\nWat?\nAntwoord\nDit.\nVraag 2\nHoe?\nVraag 3\nWie?\nAntwoord\nWij.';
    expect(parseBrief(tekst).pairs.map(({ status }) => status)).toEqual([
      'beantwoord',
      'volgt',
      'beantwoord',
    ]);
  });

  it('leaves an antwoord to a vraag that is not there unpaired', () => {
    const tekst =
      'Vraag 1\nWat?\nAntwoord 1\nDit.\nAntwoord 2\nDat.\nVraag 3\nHoe?\nAntwoord 3\nZo.';
    const { pairs, problems } = parseBrief(tekst);
    expect(pairs.map(({ nr }) => nr)).toEqual(['1', '3']);
    expect(problems.map(({ code }) => code)).toContain('antwoord-zonder-vraag');
  });

  it('makes no pairs of questions with the asker’s own remarks', () => {
    const tekst =
      'Wij stellen het college de volgende vragen:\n\n1. Is dat zo?\n\nDe krant schreef erover.\n\n2. En dit?\n\nOok dat stond er.';
    const { kind, pairs } = parseBrief(tekst);
    expect(kind).toBe('vragen');
    expect(
      pairs.every(({ antwoord, status }) => antwoord === null && status === 'onbeantwoord'),
    ).toBe(true);
  });
});

describe('a letter with a long run of spaces', () => {
  it('is read in time that grows with its length', () => {
    // Took minutes when it grew with the square; the test's own time limit is the check.
    expect(parseBrief(`Vraag 1\nWat?\nAntwoord 1\n${' '.repeat(400_000)}Ja.`).pairs).toHaveLength(
      1,
    );
  });
});
