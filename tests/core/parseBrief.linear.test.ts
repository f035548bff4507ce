import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { leastTime } from '../fixtures/leastTime.ts';

// Time is measured by `npm run test:linear`: what else a machine does must not fail a test run.
describe.skipIf(process.env['TEST_LINEAR'] === undefined)('a text of twice the length', () => {
  // Below MOST_CANDIDATES markers, so that the limit does not hide the cost.
  it.each([
    ['Vraag 1 ', 60_000],
    ['Vraag 1\nWaarom?\nAntwoord 1\nDaarom.\n', 120_000],
    ['1. a\n', 40_000],
    ['a. b?\nAntwoord: c.\n', 90_000],
    ['"Vraag 1 ', 60_000],
    ['Mijn vraag 1 was: Waarom?\n', 120_000],
    ['woord\n\nOns kenmerk: 1 Blad 2\n\n', 150_000],
    ['1 Noot\nwoord1 ', 60_000],
    ['van de leden Aa, ', 200_000],
    ['namens de fractie Aa ', 200_000],
    [`${' '.repeat(50)}\n`, 200_000],
    ['Antwoord en op de vraag ', 120_000],
    ['1. Waarom? Daarom. ', 60_000],
    ['1 Waarom? Antwoord Daarom1. 1 Krant, 2 mei 2021 ', 60_000],
    ['regel die\n\ndoorgaat\n\n', 200_000],
    ['Vraag   Antwoord\nWaarom?   Daarom.\n', 60_000],
    ['Datum   Ons kenmerk\n', 60_000],
  ])('of "%s" over and over costs about twice the time', { retry: 2 }, (unit, length) => {
    const once = unit.repeat(length / unit.length);
    const short = leastTime(() => parseBrief(once));
    expect(leastTime(() => parseBrief(once + once))).toBeLessThan(3 * short + 20);
  });
});
