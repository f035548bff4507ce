import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../src/core/findPersonalData.ts';
import { guardPrivacy } from '../../src/core/guardPrivacy.ts';
import { displayText } from '../../src/core/displayText.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';

const kinds = (tekst: string) => findPersonalData(tekst).map(({ kind }) => kind);

describe('personal data', () => {
  it.each([
    ['BSN 111222333', ['bsn']],
    ['haar burgerservicenummer is 1112.22.333', ['bsn']],
    ['de inwoner 123456782 klaagde', ['bsn']],
    ['zaaknummer 123456782', []],
    ['IBAN NL91 ABNA 0417164300', []],
    ['nummer 123456789', []],
    ['het kost 111222333 euro per 1.112.223.334', ['bsn']],
    ['bel 045-560 50 40', ['telefoon']],
    ['bel +31 (0)6 12345678', ['telefoon']],
    ['in 2023 waren er 4082 verhuizingen', []],
    ['mail p.proef@proefstad.nl.', ['e-mail']],
    ['woont aan de Korte Molenstraat 12a', ['adres']],
    ['de Molenstraat wordt vernieuwd', []],
  ])('%s', (tekst, expected) => expect(kinds(tekst)).toEqual(expected));

  it('is not seen in the two letters', () => {
    for (const file of ['000_34c3d3e56cff4624.txt', '001_d7ecdd92f24d88be.txt']) {
      expect(kinds(readFileSync(`seeds/${file}`, 'utf8'))).toEqual([]);
    }
  });

  it('is found as passages of the text, whatever the text', () => {
    const piece = fc.constantFrom(
      '111222333',
      ' ',
      '0',
      '.',
      '@',
      'straat 1',
      'p@q.nl',
      '\n',
      '06-12345678',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const tekst = pieces.join('');
        for (const { start, end } of findPersonalData(tekst)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(tekst.length);
        }
      }),
    );
  });
});

describe('a letter with contact lines in an antwoord', () => {
  const tekst = [
    'Vraag 1',
    'Bij wie kan ik terecht?',
    'Antwoord 1',
    'U kunt terecht bij het loket.',
    'Contactpersoon: P. Proef, telefoon 045-560 50 40',
  ].join('\n');

  it('leaves the contact line out of the quotation and reports it', () => {
    const { parsed, hasBsn } = guardPrivacy(tekst, parseBrief(tekst));
    const [pair] = parsed.pairs;
    const shown = pair?.antwoord && displayText(tekst, pair.antwoord, parsed).text;
    expect(shown).toBe('U kunt terecht bij het loket.');
    expect(hasBsn).toBe(false);
    expect(parsed.problems).toContainEqual(
      expect.objectContaining({
        code: 'persoonsgegeven',
        message: 'Op regel 5 staat een telefoonnummer.',
      }),
    );
  });
});
