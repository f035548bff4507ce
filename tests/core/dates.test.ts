import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from '../../src/core/dates.ts';

describe('a date', () => {
  it.each([
    ['8 april 2024', '2024-04-08'],
    ['06 juli 2024', '2024-07-06'],
    ['27-1-2021', '2021-01-27'],
    ['11-08-2020', '2020-08-11'],
    ['8/4/2024', '2024-04-08'],
    ['8.4.2024', '2024-04-08'],
    ['8-4-24', '2024-04-08'],
    ['2024-04-08', '2024-04-08'],
    ['maandag 8 apr. 2024', '2024-04-08'],
    ['3 mrt 2019', '2019-03-03'],
    ['8 sept. 2019', '2019-09-08'],
    ['8 januari2020', '2020-01-08'],
    [' 29 februari 2024 ', '2024-02-29'],
  ])('written as "%s" is %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    '29 februari 2023',
    '31-4-2020',
    '12-13-2020',
    'apr. 2018',
    '8 april',
    '8 april 2024 en 9 april 2024',
    '1.2.3',
    '',
    '€ 1.000.2024',
  ])('is not read from "%s"', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('without a year is found, but has no ISO form', () => {
    expect(findDates('Op 6 november jl. hebben')).toEqual([
      { iso: null, day: 6, month: 11, start: 3, end: 13 },
    ]);
  });

  it('is found with its place in the text', () => {
    const text = 'uw brief van 5 juli 2024, nr. 2024Z11859';
    expect(findDates(text).map(({ iso, start, end }) => [iso, text.slice(start, end)])).toEqual([
      ['2024-07-05', '5 juli 2024'],
    ]);
  });
});
