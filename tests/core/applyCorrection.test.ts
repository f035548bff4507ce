import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrection, type Corrected } from '../../src/core/applyCorrection.ts';
import type { Pair, ParsedBrief } from '../../src/core/brief.ts';
import type { Correction, PairCorrection } from '../../src/core/correction/correction.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import type { Passage } from '../../src/core/passage.ts';
import { toCorrection } from '../../src/core/toCorrection.ts';
import { printedBrief } from '../fixtures/printBrief.ts';

const letters = new URL('../fixtures/letters/', import.meta.url);
const seeds = new URL('../../seeds/', import.meta.url);
const files = [letters, seeds].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
);

const BRIEF = [
  'Datum: 4 mei 2021',
  'Onderwerp: vragen over de brug',
  'Hierbij beantwoorden wij uw vragen.',
  '',
  'Vraag 1',
  'Wat kost de brug volgens de laat-',
  'ste begroting?',
  'Antwoord 1',
  'De brug kost € 50.000,--',
  '',
  'Vraag 2',
  'Wanneer komt de brug?',
  'Antwoord 2',
  'In 2022. Wij zeiden:',
  'Dat blijft zo.',
  '',
  'Vraag 4',
  'Wie betaalt?',
  'Antwoord 4',
  'De provincie.',
].join('\n');

function shown(tekst: string, passage: Passage | null): string | null {
  return passage && tekst.slice(passage.start, passage.end).replace(/\s+/g, ' ');
}

function correct(
  pairs: readonly PairCorrection[],
  tekst = BRIEF,
): { read: readonly (readonly [string, string | null, string | null])[]; said: readonly string[] } {
  const { parsed, problems } = applyCorrection(tekst, parseBrief(tekst), { pairs });
  return {
    read: parsed.pairs.map(({ nr, vraag, antwoord }) => [
      nr,
      shown(tekst, vraag),
      shown(tekst, antwoord),
    ]),
    said: problems.map(({ message }) => message),
  };
}

function pair(tekst: string, correction: Correction, nr: string): Pair | undefined {
  return applyCorrection(tekst, parseBrief(tekst), correction).parsed.pairs.find(
    (each) => each.nr === nr,
  );
}

const asRead = correct([]).read;

describe('a template', () => {
  it.each(files)('of %s changes nothing', (_name, tekst) => {
    expect(withTemplate(tekst)).toEqual(unchanged(tekst));
  });

  it('of any printed letter changes nothing', () => {
    fc.assert(
      fc.property(printedBrief, ({ tekst }) => {
        expect(withTemplate(tekst)).toEqual(unchanged(tekst));
      }),
    );
  });

  it('of any text made of markers and lines changes nothing', () => {
    const line = fc.constantFrom(
      'Vraag 1',
      'Vraag 2 en 3',
      'Antwoord',
      'Antwoord 2',
      '1.',
      '2.',
      'Is dat zo?',
      'Ja.',
      'Nee … nog niet.',
      '- ja;',
      'Vragen 4 t/m 6',
      'a. En nu?',
      '\f',
      '',
      '| a | b |',
      'één',
      'Zie: --',
      'Vraag 1Hoe?',
      '“Nee”, zei hij...',
      'Hoogachtend,',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const tekst = lines.join('\n');
        expect(withTemplate(tekst)).toEqual(unchanged(tekst));
      }),
    );
  });

  it('shows the first and last words of a long passage, and a shared antwoord once', () => {
    const long = 'Dit is een lange zin over de brug die maar doorgaat en nooit lijkt op te houden.';
    const tekst = `Vraag 1 en 2\nHoe zit dat?\nAntwoord\n${long} Ja. Of anders gaan wij er op een dag met de hele raad naar kijken.`;
    expect(toCorrection(tekst, parseBrief(tekst)).pairs).toEqual([
      {
        nr: '1',
        vraag: 'Hoe zit dat?',
        antwoord: 'Dit is een lange zin over de brug die … een dag met de hele raad naar kijken.',
        samenMet: ['2'],
      },
      { nr: '2', vraag: 'Hoe zit dat?', samenMet: ['1'] },
    ]);
  });

  it('writes passages as words, not as offsets, in every real letter', () => {
    const places = files
      .slice(-2)
      .flatMap(([, tekst]) =>
        (toCorrection(tekst, parseBrief(tekst)).pairs ?? []).flatMap(({ vraag, antwoord }) => [
          vraag,
          antwoord,
        ]),
      );
    expect(places.filter((place) => typeof place === 'object')).toEqual([]);
  });
});

function withTemplate(tekst: string): Corrected {
  const parsed = parseBrief(tekst);
  return applyCorrection(tekst, parsed, toCorrection(tekst, parsed));
}

function unchanged(tekst: string): Corrected {
  return { parsed: parseBrief(tekst), problems: [] };
}

describe('a passage', () => {
  it.each([
    ['whole, over a line end and its hyphen', 'Wat kost de brug volgens de laatste begroting?'],
    ['with other white space', ' Wat  kost\nde brug volgens de laat- ste begroting?'],
    ['by its first and last words', 'Wat kost … begroting?'],
    ['with three dots', 'Wat kost...laatste begroting?'],
    ['by offsets', { start: BRIEF.indexOf('Wat'), end: BRIEF.indexOf('\nAntwoord 1') }],
  ])('is found %s', (_how, vraag) => {
    expect(correct([{ nr: '1', vraag }])).toEqual({ read: asRead, said: [] });
  });

  it('keeps the hyphens that it ends with', () => {
    expect(correct([{ nr: '1', antwoord: 'kost € 50.000,--' }]).read[0]?.[2]).toBe(
      'kost € 50.000,--',
    );
  });

  it.each([
    ['De trein', 'de tekst van het antwoord is niet gevonden: "De trein"'],
    ['De trein … provincie.', 'het begin van het antwoord is niet gevonden: "De trein"'],
    ['De … gemeente.', 'het einde van het antwoord is niet gevonden na het begin: "gemeente."'],
  ])(
    'that is not in the letter (%s) leaves the pair as it was, and says which part',
    (text, why) => {
      expect(correct([{ nr: '4', antwoord: text }])).toEqual({
        read: asRead,
        said: [`Correctie van vraag 4: ${why}. Deze vraag blijft zoals zij was.`],
      });
    },
  );

  it.each([
    ['De prov', 'de tekst van het antwoord staat alleen midden in een woord of getal: "De prov"'],
    ['e provincie.', 'de tekst van het antwoord staat alleen midden in een woord of getal'],
    ['De … prov', 'het einde van het antwoord staat alleen midden in een woord of getal: "prov"'],
    ['rovincie … .', 'het begin van het antwoord staat alleen midden in een woord of getal'],
    ['De brug kost € 50', 'de tekst van het antwoord staat alleen midden in een woord of getal'],
    ['000,--', 'de tekst van het antwoord staat alleen midden in een woord of getal'],
    ['Wat kost de brug volgens de laat', 'staat alleen midden in een woord of getal'],
    ['ste begroting?', 'staat alleen midden in een woord of getal'],
  ])('that begins or ends inside a word or an amount (%s) is refused', (antwoord, why) => {
    const { read, said } = correct([{ nr: '4', antwoord }]);
    expect(read).toEqual(asRead);
    expect(said).toEqual([expect.stringContaining(why)]);
    expect(said[0]).toContain('; neem hele woorden over');
  });

  it.each([
    ['behind a number that it is glued to', 'Vraag 1Hoe dan?\nAntwoord\nZo.', 'Hoe dan?'],
    ['before the mark of a footnote', 'Vraag 1\nHoe dan2\nAntwoord\nZo.', 'Hoe dan'],
    ['behind a word that it is glued to', 'Vraag 1\nWatHoe dan?\nAntwoord\nZo.', 'Hoe dan?'],
    ['by a part of a word between its ends', 'Vraag 1\nHoe dan?\nAntwoord\nZo.', 'Ho … an?'],
  ])('is found %s', (_how, tekst, vraag) => {
    const { read, said } = correct([{ nr: '1', vraag }], tekst);
    expect(said).toEqual([]);
    expect(read[0]?.[1]).toBe(vraag.replace('Ho … an?', 'Hoe dan?'));
  });

  it('that stands in the letter several times, and nowhere surely, is refused with the count', () => {
    const tekst = 'Vraag 1\nWat?\nAntwoord\nZo. En zo. Ja, zo. En zo.';
    expect(correct([{ nr: '1', antwoord: 'En zo.' }], tekst).said[0]).toMatch(
      /begin van het antwoord is 2 keer gevonden/,
    );
    expect(correct([{ nr: '1', antwoord: 'Zo … zo.' }], tekst).said[0]).toMatch(
      /einde van het antwoord is 3 keer gevonden/,
    );
  });

  it('that stands there several times is the one after the preceding pair', () => {
    const tekst = 'Vraag 1\nWat?\nAntwoord\nJa. Meer.\nVraag 2\nHoe?\nAntwoord\nMeer. Ja.';
    const { read, said } = correct([{ nr: '2', antwoord: 'Ja.' }], tekst);
    expect(said).toEqual([]);
    expect(read[1]?.[2]).toBe('Ja.');
    const place = pair(tekst, { pairs: [{ nr: '2', antwoord: 'Ja.' }] }, '2')?.antwoord;
    expect(place?.start).toBe(tekst.lastIndexOf('Ja.'));
  });

  it('that also stands in the opening of the letter is the one behind its vraag', () => {
    const tekst = 'Wij zeggen: Ja.\n\nVraag 1\nWat?\nAntwoord\nJa. En meer.';
    const found = pair(tekst, { pairs: [{ nr: '1', antwoord: 'Ja.' }] }, '1')?.antwoord;
    expect(found).toEqual({ start: tekst.lastIndexOf('Ja.'), end: tekst.lastIndexOf(' En') });
  });

  it.each([
    [{ start: -1, end: 5 }, 'valt buiten de tekst'],
    [{ start: 0, end: 99_999 }, 'valt buiten de tekst'],
    [{ start: 0.5, end: 5 }, 'valt buiten de tekst'],
    [{ start: 9, end: 3 }, 'is leeg'],
    [{ start: BRIEF.indexOf('\n\nVraag'), end: BRIEF.indexOf('Vraag 1') }, 'is leeg'],
  ])('at the offsets %j is refused', (vraag, why) => {
    const { read, said } = correct([{ nr: '1', vraag }]);
    expect(read).toEqual(asRead);
    expect(said[0]).toContain(why);
  });

  it('may not overlap another pair, nor the other half of its own', () => {
    const over = correct([{ nr: '1', antwoord: 'De brug kost … komt de brug?' }]);
    expect(over.read).toEqual(asRead);
    expect(over.said[0]).toContain('de tekst van het antwoord overlapt met vraag 2');
    expect(correct([{ nr: '1', vraag: 'De brug kost' }]).said[0]).toContain('overlapt met');
    const both = correct([{ nr: '2', antwoord: 'De provincie.' }]);
    expect(both.read).toEqual(asRead);
    expect(both.said[0]).toContain('noem dat dan bij "samenMet"');
  });

  it('may take the text of a pair that is left out', () => {
    const { read, said } = correct([
      { nr: '1', antwoord: 'De brug kost … komt de brug?' },
      { nr: '2', weg: true },
    ]);
    expect(said).toEqual([]);
    expect(read.map(([nr]) => nr)).toEqual(['1', '4']);
    expect(read[0]?.[2]).toMatch(/^De brug kost .* Wanneer komt de brug\?$/);
  });
});

describe('a number', () => {
  it('that is new adds a pair where it stands in the letter', () => {
    const { read, said } = correct([
      { nr: '2', antwoord: 'In 2022.' },
      { nr: '3', vraag: 'Wij zeiden:', antwoord: 'Dat blijft zo.' },
    ]);
    expect(said).toEqual([]);
    expect(read.slice(1, 3)).toEqual([
      ['2', 'Wanneer komt de brug?', 'In 2022.'],
      ['3', 'Wij zeiden:', 'Dat blijft zo.'],
    ]);
  });

  it('that is new needs a vraag', () => {
    expect(correct([{ nr: '3' }]).said[0]).toContain('de tekst van de vraag ontbreekt');
  });

  it('can be given another number, also when two change places', () => {
    expect(correct([{ nr: '4', renummer: '3' }]).read.map(([nr]) => nr)).toEqual(['1', '2', '3']);
    const swap = [
      { nr: '1', renummer: '2' },
      { nr: '2', renummer: '1' },
    ];
    expect(correct(swap)).toMatchObject({
      said: [],
      read: ['2', '1', '4'].map((nr) => [nr, expect.anything(), expect.anything()]),
    });
  });

  it('never comes twice', () => {
    expect(correct([{ nr: '4', renummer: '2' }])).toEqual({
      read: asRead,
      said: [
        'Correctie van vraag 4: het nummer 2 zou dan twee keer voorkomen. Deze vraag blijft zoals zij was.',
      ],
    });
    expect(
      correct([
        { nr: '4', renummer: '5' },
        { nr: '4', weg: true },
      ]).read,
    ).toEqual(asRead);
  });

  it('that was not read cannot be left out', () => {
    expect(correct([{ nr: '9', weg: true }]).said).toEqual([
      'Correctie van vraag 9: dit nummer is niet gelezen, dus kan het niet weg.',
    ]);
  });
});

describe('an antwoord', () => {
  it('is shared by the numbers that samenMet names', () => {
    const correction = { pairs: [{ nr: '1', samenMet: ['2'], antwoord: 'De brug kost' }] };
    expect(pair(BRIEF, correction, '1')?.joint).toEqual(['1', '2']);
    expect(pair(BRIEF, correction, '2')?.antwoord).toEqual(pair(BRIEF, correction, '1')?.antwoord);
  });

  it('is shared with a new number that has the same vraag', () => {
    const { read, said } = correct([{ nr: '5', samenMet: ['4'] }]);
    expect(said).toEqual([]);
    expect(read.slice(2)).toEqual([
      ['4', 'Wie betaalt?', 'De provincie.'],
      ['5', 'Wie betaalt?', 'De provincie.'],
    ]);
  });

  it('of its own is never given up for that of another number, unless the one to keep is typed', () => {
    const { read, said } = correct([{ nr: '2', samenMet: ['4'] }]);
    expect(read).toEqual(asRead);
    expect(said).toEqual([
      'Correctie van vraag 2: de vragen 2, 4 hebben in de brief elk een ander antwoord; noem bij "antwoord" wat het antwoord op die vragen samen is. Deze vraag blijft zoals zij was.',
    ]);
    const typed = correct([{ nr: '2', samenMet: ['4'], antwoord: 'De provincie.' }]);
    expect(typed.said).toEqual([]);
    expect(typed.read.slice(1).map(([, , antwoord]) => antwoord)).toEqual([
      'De provincie.',
      'De provincie.',
    ]);
  });

  it('is shared when only one of the numbers has one', () => {
    const tekst = 'Vraag 1\nWat?\nVraag 2\nHoe?\nAntwoord 2\nZo.';
    const { read, said } = correct([{ nr: '1', samenMet: ['2'] }], tekst);
    expect(said).toEqual([]);
    expect(read.map(([, , antwoord]) => antwoord)).toEqual(['Zo.', 'Zo.']);
  });

  it('is no longer shared when samenMet is empty and it has a text of its own', () => {
    const tekst = 'Vraag 1\nWat?\nVraag 2\nHoe?\nAntwoord 1 en 2\nDit. Zo.';
    const correction = {
      pairs: [
        { nr: '1', antwoord: 'Dit.', samenMet: [] },
        { nr: '2', antwoord: 'Zo.', samenMet: [] },
      ],
    };
    const { parsed, problems } = applyCorrection(tekst, parseBrief(tekst), correction);
    expect(problems).toEqual([]);
    expect(parsed.pairs.map(({ joint }) => joint)).toEqual([[], []]);
  });

  it('is never shared with a number that does not exist, nor when the texts differ', () => {
    expect(correct([{ nr: '1', samenMet: ['11'] }]).said[0]).toContain('die er niet is: 11');
    const two = correct([
      { nr: '1', antwoord: 'De brug kost', samenMet: ['2'] },
      { nr: '2', antwoord: 'In 2022.' },
    ]);
    expect(two.read).toEqual(asRead);
    expect(two.said.every((each) => each.includes('hebben er verschillende'))).toBe(true);
  });

  it('goes when the status says that there is none', () => {
    const found = pair(BRIEF, { pairs: [{ nr: '2', status: 'volgt' }] }, '2');
    expect(found).toMatchObject({ antwoord: null, status: 'volgt' });
    expect(correct([{ nr: '2', status: 'volgt', antwoord: 'In 2022.' }]).said[0]).toContain(
      'maar de status is "volgt"',
    );
  });
});

describe('what else is known of a letter', () => {
  it('is corrected where the griffie says so', () => {
    const correction = {
      letterDate: '8 juni 2022',
      questionDate: '2022-05-01',
      subject: ' De  brug ',
      askers: [{ name: 'A. Blok', fractie: 'VVD' }, { name: 'B. Vis' }],
    };
    const parsed = parseBrief(BRIEF);
    expect(applyCorrection(BRIEF, parsed, correction)).toEqual({
      parsed: {
        ...parsed,
        letterDate: '2022-06-08',
        questionDate: '2022-05-01',
        subject: 'De brug',
        askers: [
          { name: 'A. Blok', fractie: 'VVD' },
          { name: 'B. Vis', fractie: null },
        ],
      },
      problems: [],
    });
  });

  it('stays when the correction of it is no good', () => {
    const parsed = parseBrief(BRIEF);
    const correction = { letterDate: '31 juni 2022', subject: ' ', askers: [{ name: '' }] };
    const applied = applyCorrection(BRIEF, parsed, correction);
    expect(applied.parsed).toEqual(parsed);
    expect(applied.problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'correctie-niet-gevonden'),
    );
  });

  it('loses the footers inside a passage that grew, and keeps a footnote that it ends with', () => {
    const tekst =
      'Vraag 1\nWat?\nAntwoord\nDit is\nPagina 1 van 2\n\fniet alles.\n\nHoogachtend,\nJ. de Boer';
    const parsed = parseBrief(tekst);
    const first = applyCorrection(tekst, parsed, {
      pairs: [{ nr: '1', antwoord: 'Dit is' }],
    }).parsed;
    expect(first.removed).toEqual([]);
    const again = applyCorrection(tekst, first, {
      pairs: [{ nr: '1', antwoord: 'Dit is … alles.' }],
    }).parsed;
    expect(again.removed.map((cut) => shown(tekst, cut))).toEqual(['Pagina 1 van 2']);
  });
});

function codes(tekst: string, correction: Correction): readonly string[] {
  return applyCorrection(tekst, parseBrief(tekst), correction).parsed.problems.map(
    ({ code }) => code,
  );
}

describe('a problem', () => {
  it('that the correction settles is dropped, and no other', () => {
    expect(codes(BRIEF, {})).toEqual(['nummer-ontbreekt']);
    expect(codes(BRIEF, { pairs: [{ nr: '1', antwoord: 'De brug kost' }] })).toEqual([
      'nummer-ontbreekt',
    ]);
    const added = { nr: '3', vraag: 'Wij zeiden:', antwoord: 'Dat blijft zo.' };
    expect(codes(BRIEF, { pairs: [{ nr: '2', antwoord: 'In 2022.' }, added] })).toEqual([]);
    expect(codes(BRIEF, { pairs: [{ nr: '4', renummer: '3' }] })).toEqual([]);
  });

  it('of an open vraag is dropped when it gets its antwoord, and moves along when it does not', () => {
    const tekst =
      'Datum: 4 mei 2021\nVraag 1\nWat is het plan? Dat staat er.\nMeer.\nVraag 2\nHoe?\nAntwoord\nZo.';
    expect(codes(tekst, {})).toContain('vraag-zonder-antwoord');
    expect(
      codes(tekst, { pairs: [{ nr: '1', vraag: 'Wat is het plan?', antwoord: 'Dat staat er.' }] }),
    ).not.toContain('vraag-zonder-antwoord');
    const { parsed } = applyCorrection(tekst, parseBrief(tekst), {
      pairs: [{ nr: '1', vraag: 'Wat is het plan?' }],
    });
    const open = parsed.problems.find(({ code }) => code === 'vraag-zonder-antwoord');
    expect(shown(tekst, open ?? null)).toBe('Wat is het plan?');
  });

  it('of an antwoord without vraag is dropped when a pair takes the antwoord', () => {
    const tekst = 'Datum: 4 mei 2021\nVraag 1\nWat?\nAntwoord 1\nDit. Hoe?\nAntwoord 2\nDat.';
    expect(codes(tekst, {})).toContain('antwoord-zonder-vraag');
    const pairs = [
      { nr: '1', antwoord: 'Dit.' },
      { nr: '2', vraag: 'Hoe?', antwoord: 'Dat.' },
    ];
    expect(codes(tekst, { pairs })).toEqual([]);
  });

  it('of a text in which nothing was read is dropped when pairs are given', () => {
    const tekst = 'Men vroeg wat het kost. Wij zeiden: niets.';
    const { parsed } = applyCorrection(tekst, parseBrief(tekst), {
      letterDate: '4 mei 2021',
      pairs: [{ nr: '1', vraag: 'wat het kost', antwoord: 'niets.' }],
    });
    expect(parsed).toMatchObject({ kind: 'beantwoording', problems: [] });
  });
});

describe('any correction', () => {
  const place = fc.oneof(
    fc.record({ start: fc.integer({ min: -5, max: 400 }), end: fc.integer({ min: -5, max: 400 }) }),
    fc
      .record({ from: fc.nat(380), size: fc.nat(60) })
      .map(({ from, size }) => BRIEF.slice(from, from + size)),
    fc
      .record({ from: fc.nat(300), size: fc.nat(30), gap: fc.nat(60) })
      .map(
        ({ from, size, gap }) =>
          `${BRIEF.slice(from, from + size)} … ${BRIEF.slice(from + size + gap, from + size + gap + 12)}`,
      ),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('…', '... ', 'Ja.', 'brug', '', '-', 'De … De'),
  );
  const nr = fc.constantFrom('1', '2', '3', '4', '7a', 'x|y');
  const change = fc.record(
    {
      nr,
      vraag: place,
      antwoord: place,
      samenMet: fc.array(nr, { maxLength: 2 }),
      status: fc.constantFrom('beantwoord' as const, 'volgt' as const, 'onbeantwoord' as const),
      renummer: nr,
      weg: fc.constant(true as const),
    },
    { requiredKeys: ['nr'] },
  );

  const before = parseBrief(BRIEF);

  it('leaves pairs that hold, and says of every number why it was not followed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (pairs) => {
        const { parsed, problems } = applyCorrection(BRIEF, before, { pairs });
        expectSound(BRIEF, parsed);
        for (const old of before.pairs) {
          const isAsked = pairs.some(({ nr: at, samenMet }) => at === old.nr || samenMet?.length);
          if (!isAsked) expect(parsed.pairs).toContainEqual(old);
        }
        expect(problems.every(({ code }) => code === 'correctie-niet-gevonden')).toBe(true);
      }),
    );
  });
});

function expectSound(tekst: string, { pairs }: ParsedBrief): void {
  expect(new Set(pairs.map(({ nr }) => nr)).size).toBe(pairs.length);
  const passages = pairs.flatMap(({ vraag, antwoord }) => (antwoord ? [vraag, antwoord] : [vraag]));
  const unique = [...new Map(passages.map((each) => [`${each.start}-${each.end}`, each])).values()];
  const sorted = unique.toSorted((a, b) => a.start - b.start);
  for (const [i, { start, end }] of sorted.entries()) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(sorted[i + 1]?.start ?? tekst.length);
    expect(tekst.slice(start, end)).toBe(tekst.slice(start, end).trim());
    expect(end).toBeGreaterThan(start);
  }
  for (const { nr, antwoord, status, joint } of pairs) {
    expect(antwoord !== null).toBe(status === 'beantwoord');
    const sharing = pairs.filter((other) => antwoord && other.antwoord?.start === antwoord.start);
    expect(joint).toEqual(sharing.length > 1 ? sharing.map((other) => other.nr) : []);
    if (joint.length > 0) expect(joint).toContain(nr);
  }
}
