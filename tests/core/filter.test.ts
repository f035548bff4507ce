import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterText } from '../../src/core/filter/filterText.ts';
import { isAsker } from '../../src/core/filter/isAsker.ts';
import { matchesFilter } from '../../src/core/filter/matchesFilter.ts';
import { parsePeriod } from '../../src/core/filter/parsePeriod.ts';

describe('a period as people type it', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    [' Maart  2023 ', '2023-03-01', '2023-03-31'],
    ['mrt 2023', '2023-03-01', '2023-03-31'],
    ['februari 2024', '2024-02-01', '2024-02-29'],
    ['2-2023', '2023-02-01', '2023-02-28'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['8-4-2024', '2024-04-08', '2024-04-08'],
    ['8 april 2024', '2024-04-08', '2024-04-08'],
    ['2024-04-08', '2024-04-08', '2024-04-08'],
  ])('reads %s', (typed, from, until) => expect(parsePeriod(typed)).toEqual({ from, until }));

  it.each(['', 'gisteren', '31 februari 2024', '13-2024', '0-2024', '23', '3023', '2023 2024'])(
    'does not read %j',
    (typed) => expect(parsePeriod(typed)).toBeNull(),
  );

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const period = parsePeriod(`${m}-${y}`);
        expect(period && period.from < period.until).toBe(true);
        expect(period?.until.slice(0, 7)).toBe(period?.from.slice(0, 7));
      }),
    );
  });
});

describe('a vraagsteller as people type it', () => {
  const asker = { name: 'M. de Bütink', fractie: 'Lijst Proef' };
  it.each(['Butink', 'mevrouw Bütink', 'm. de butink', 'Lijst Proef', 'Butink (Lijst Proef)'])(
    '%s is one',
    (typed) => expect(isAsker(asker, typed)).toBe(true),
  );
  it.each(['But', 'J. Butink', 'de', '', 'Proefstad'])('%j is not', (typed) =>
    expect(isAsker(asker, typed)).toBe(false),
  );
});

describe('a filter', () => {
  const letter = {
    kenmerk: '2024-04-08',
    letterDate: '2024-04-08',
    askers: [{ name: 'A. Proef', fractie: null }],
  };
  it('holds a letter to all that it asks for, both ends of a period included', () => {
    expect(matchesFilter(letter, {})).toBe(true);
    expect(matchesFilter(letter, { from: '2024-04-08', until: '2024-04-08' })).toBe(true);
    expect(matchesFilter(letter, { from: '2024-04-09' })).toBe(false);
    expect(matchesFilter(letter, { until: '2024-04-07' })).toBe(false);
    expect(matchesFilter(letter, { asker: 'Proef', kenmerk: '2024-04-08' })).toBe(true);
    expect(matchesFilter(letter, { asker: 'Proef', kenmerk: '2024-04-08b' })).toBe(false);
  });
  it('leaves an undated letter out of every period, and in where none is asked', () => {
    const undated = { ...letter, letterDate: null };
    expect(matchesFilter(undated, { until: '2099-01-01' })).toBe(false);
    expect(matchesFilter(undated, { asker: 'Proef' })).toBe(true);
  });
  it.each([
    [{}, ''],
    [{ from: '2023-01-01', until: '2023-12-31' }, 'uit 2023'],
    [{ from: '2023-03-01', until: '2023-03-31' }, 'uit maart 2023'],
    [{ from: '2024-04-08', until: '2024-04-08' }, 'uit 8 april 2024'],
    [{ from: '2022-01-01', until: '2023-12-31' }, 'van 2022 tot en met 2023'],
    [{ asker: 'A. Janssen', until: '2023-12-31' }, 'van A. Janssen, tot en met 2023'],
    [{ kenmerk: '2024-04-08', from: '2024-02-03' }, 'uit brief 2024-04-08, vanaf 3 februari 2024'],
  ])('is told in words: %j', (filter, words) => expect(filterText(filter)).toBe(words));
});
