import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitation, parseCitation, parseRange } from '../../src/core/citation.ts';
import { nextKenmerk } from '../../src/core/kenmerk.ts';

describe('a citation as people type it', () => {
  it.each([
    ['2024-04-08/7', { kenmerk: '2024-04-08', nr: '7', isExact: true }],
    [' 2024-04-08 / 7a ', { kenmerk: '2024-04-08', nr: '7a', isExact: true }],
    ['2024-04-08b/A.1', { kenmerk: '2024-04-08b', nr: 'a.1', isExact: true }],
    ['2024-04-08', { kenmerk: '2024-04-08', nr: null, isExact: true }],
    ['2024-04-08/7-9', { kenmerk: '2024-04-08', nr: '7-9', isExact: true }],
    ['2024-04-08/vraag 7', { kenmerk: '2024-04-08', nr: '7', isExact: true }],
    ['8 april 2024 vraag 7', { kenmerk: '2024-04-08', nr: '7', isExact: false }],
    ['brief van 8 april 2024, vraag 7', { kenmerk: '2024-04-08', nr: '7', isExact: false }],
    ['8-4-2024/7', { kenmerk: '2024-04-08', nr: '7', isExact: false }],
    ['8 april 2024', { kenmerk: '2024-04-08', nr: null, isExact: false }],
    ['zonder-datum-2/1', { kenmerk: 'zonder-datum-2', nr: '1', isExact: true }],
  ])('%s', (typed, expected) => {
    expect(parseCitation(typed)).toEqual(expected);
  });

  it.each(['', '7', 'hoeveel vacatures zijn er op 8 april 2024 in de stad', 'appeltaart'])(
    'is not in %j',
    (typed) => expect(parseCitation(typed)).toBeNull(),
  );

  it('is read back as it was printed', () => {
    const nr = fc.stringMatching(/^(?:[a-z]\.)?[1-9]\d?[a-c]?$/);
    fc.assert(
      fc.property(nr, (number) => {
        const printed = formatCitation({ kenmerk: '2024-04-08', nr: number });
        expect(parseCitation(printed)).toMatchObject({ kenmerk: '2024-04-08', nr: number });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseCitation(text)).not.toThrow();
      }),
    );
  });
});

describe('a range', () => {
  it('runs upwards over whole numbers, at most 25 of them', () => {
    expect(parseRange('7-9')).toEqual({ from: 7, to: 9 });
    expect(parseRange('2 t/m 6')).toEqual({ from: 2, to: 6 });
    expect(parseRange('9-7')).toBeNull();
    expect(parseRange('1-99')).toEqual({ from: 1, to: 99 });
    expect(parseRange('7a-9')).toBeNull();
  });
});

describe('a kenmerk', () => {
  it('is the date, then the date with a letter, and never one that was given before', () => {
    const taken = new Set<string>();
    const given = Array.from({ length: 30 }, () => {
      const kenmerk = nextKenmerk('2024-04-08', taken) ?? '';
      taken.add(kenmerk);
      return kenmerk;
    });
    expect(given.slice(0, 3)).toEqual(['2024-04-08', '2024-04-08b', '2024-04-08c']);
    expect(given[25]).toBe('2024-04-08z');
    expect(given[26]).toBe('2024-04-08aa');
    expect(taken.size).toBe(30);
  });

  it('are given to 702 letters of one day, all of which can be cited, and then no more', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 702; count += 1) {
      const kenmerk = nextKenmerk('2024-04-08', taken) ?? '';
      expect(parseCitation(`${kenmerk}/7`)).toEqual({ kenmerk, nr: '7', isExact: true });
      taken.add(kenmerk);
    }
    expect(taken.size).toBe(702);
    expect(nextKenmerk('2024-04-08', taken)).toBeNull();
  });

  it('counts letters without a date', () => {
    expect(nextKenmerk(null, new Set(['zonder-datum-1']))).toBe('zonder-datum-2');
  });
});
