import { describe, expect, it } from 'vitest';
import { missesYear } from '../../src/app/missesYear.ts';
import { makePair } from '../discord/makePair.ts';

const made = makePair({
  vraag: 'Hoeveel bruggen?',
  antwoord: 'In 2019 waren het er 14, en 2000 palen.',
});
const stored = {
  ...made,
  brief: { ...made.brief, letterDate: '2024-04-08', questionDate: '2023-12-30' },
};

describe('a year that a question asks for', () => {
  it.each([
    'hoeveel bruggen in 2018?',
    'hoeveel bruggen waren er in het jaar 1950 in de stad?',
    'de bruggen van mei 2022',
  ])('is missed: %s', (query) => expect(missesYear(query, stored)).toBe(true));

  it.each([
    'hoeveel bruggen in 2019?',
    'hoeveel bruggen in 2024?',
    'bruggen over 2023',
    'hoeveel bruggen?',
    'hoeveel bruggen sinds 2018?',
    'staan er 2005 bruggen in de stad?',
    'bruggen van 2.018 meter, in 2018,5 jaar',
    'brief 2018-04-08/3',
  ])('is named, or none is asked for: %s', (query) =>
    expect(missesYear(query, stored)).toBe(false),
  );
});
