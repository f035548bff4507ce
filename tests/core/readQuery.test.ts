import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';
import { editDistance } from '../../src/core/query/editDistance.ts';
import { letterGap, letterSet } from '../../src/core/query/letterSet.ts';
import { readQuery } from '../../src/core/query/readQuery.ts';
import { contentWords } from '../../src/core/tokenize.ts';

function indexOf(...texts: string[]) {
  const index = createLexicalIndex();
  index.add(texts.map((antwoord, id) => ({ id, subject: '', vraag: '', antwoord })));
  return index;
}
const ARCHIVE = indexOf(
  'Een participatietraject kost weinig; de bijstand en de aanvraag daarvan ook.',
  'Per vacature melden zich meer mensen. De groep jongeren in de jeugdzorg groeit.',
  'De kinderopvang en de vergoeding per gezin. Er is subsidie voor de bibliotheek.',
);
const read = (query: string) => readQuery(query, ARCHIVE.vocabulary);
const also = (query: string) => read(query).also.map(({ word }) => word);

/** The same by its definition, slowly. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped =
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
      ? 1 + distance(a.slice(2), b.slice(2))
      : Infinity;
  return Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 2),
    swapped,
  );
}

describe('the distance of two words', () => {
  it.each([
    ['vacture', 'vacature', 1],
    ['jeugdzrog', 'jeugdzorg', 1],
    ['griep', 'groep', 2],
    ['brug', 'brug', 0],
    ['brug', 'zwembad', 3],
  ])('%s and %s', (a, b, expected) => expect(editDistance(a, b, 2)).toBe(expected));

  it('is that of its definition, as far as it is counted, and no less than the letters say', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        const exact = distance(a, b);
        expect(editDistance(a, b, most)).toBe(Math.min(exact, most + 1));
        expect(letterGap(letterSet(a), letterSet(b))).toBeLessThanOrEqual(exact);
      }),
    );
  });
});

describe('reading a query by the archive’s own words', () => {
  it('puts a misspelled word right, and says so', () => {
    expect(read('hoeveel vactures zijn er').corrected).toBe('hoeveel vacature zijn er');
    expect(read('Jeugdzrog?').corrected).toBe('jeugdzorg?');
    expect(read('subisdie biblotheek').corrected).toBe('subsidie bibliotheek');
  });

  it('takes an unknown compound apart, and joins what the archive writes as one', () => {
    expect(also('bijstandsaanvraag')).toEqual(['bijstands', 'aanvraag']);
    expect(also('jongerengroep')).toEqual(['jongeren', 'groep']);
    expect(also('gezinnenbibliotheek')).toEqual(['gezinnen', 'bibliotheek']);
    expect(also('wat kost een participatie traject')).toContain('participatietraject');
    expect(also('kinder opvang')).toContain('kinderopvang');
    expect(read('participatie traject').corrected).toBeNull();
  });

  it('leaves alone what the archive has, in any form, and what is near nothing', () => {
    expect(read('vacatures in de jeugdzorg')).toEqual({ also: [], corrected: null });
    expect(read('griep')).toEqual({ also: [], corrected: null });
    expect(read('zwembad 2023 xyz')).toEqual({ also: [], corrected: null });
    expect(read('')).toEqual({ also: [], corrected: null });
  });

  it('never replaces a known word, and adds known words only, whatever is typed', () => {
    const { vocabulary } = ARCHIVE;
    const letters = fc.string({ unit: fc.constantFrom(...'abegijnorstu'.split('')), maxLength: 9 });
    const word = fc.oneof(
      letters,
      fc.constantFrom('vacature', 'vacture', 'bijstand', 'groep', 'traject'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const query = words.join(' ');
        const { also: added, corrected } = readQuery(query, vocabulary);
        for (const one of added) {
          expect(vocabulary.knows(one.word)).toBe(true);
          if (one.instead !== null) expect(vocabulary.knows(one.instead)).toBe(false);
        }
        const kept = contentWords(query).filter((one) => vocabulary.knows(one));
        const left = contentWords(corrected ?? query);
        for (const one of kept) expect(left).toContain(one);
      }),
    );
  });

  it('forgets the words of a text that is removed', () => {
    const index = indexOf('De Jekerbrug is dicht.', 'De brug is open.');
    index.remove([0]);
    expect(readQuery('jekerburg', index.vocabulary)).toEqual({ also: [], corrected: null });
  });

  it('finds with the words it adds, and counts them in the share of the query that is found', () => {
    const { also: added } = read('vacture');
    const [hit] = ARCHIVE.search('vacture', 3, { also: added });
    expect(hit).toMatchObject({ id: 1, coverage: 1 });
    expect(ARCHIVE.search('vacture', 3)[0]?.coverage ?? 0).toBe(0);
  });
});
