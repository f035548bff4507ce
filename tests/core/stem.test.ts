import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stem } from '../../src/core/stem.ts';
/**
 * Words and their stems by the reference: PyPI `snowballstemmer` 3.1.1,
 * `stemmer('dutch').stemWord(word)`. Chosen so that leaving out a rule, a
 * condition of a rule or a letter of a letter class changes at least one stem;
 * words that no Dutch speaker knows are there for rules that rarely fire.
 */
import { anyString } from '../fixtures/anyString.ts';
import stems from '../fixtures/stems.json' with { type: 'json' };

/** Endings and letters that the rules look for, so that random words reach them. */
const PIECES = ['ge', 'ë', 'ï', 'ij', 'ie', 'e', 'a', 'u', 'n', 'd', 't', 's', 'r', 'l', 'v', 'w'];
const ENDINGS = ['en', 'es', 'je', 'ing', 'erij', 'atie', 'igst', 'baar', 'ene', 'le', 'gie', "'s"];

describe('stem', () => {
  it('equals the reference on words for every rule', () => {
    const words = Object.keys(stems);
    expect(words.length).toBeGreaterThan(400);
    expect(Object.fromEntries(words.map((word) => [word, stem(word)]))).toEqual(stems);
  });

  it.each([
    ['huren', 'gehuurd'],
    ['huis', 'huizen'],
    ['aanvragen', 'aangevraagd'],
    ['subsidie', 'subsidies'],
  ])('gives %s and %s one stem', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['innig', 'in'],
    ['innen', 'in'],
    ['geënt', 'en'],
    ['schilderij', 'schild'],
    ['geval', 'vallen'],
    ['gevaar', 'varen'],
    ['geeft', 'effen'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('leaves what it has no rule for as it is', () => {
    for (const word of ['', 'e', 'ge', 'jazz', 'bv', '2024', '😀', 'ёлка']) {
      expect(stem(word)).toBe(word);
    }
  });

  it('never throws and never makes a string longer', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES, ...ENDINGS), { maxLength: 8 });
    const anyText = fc.oneof(
      anyString(),
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stem(text).length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
