import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/core/findReferences.ts';

describe('a reference to another antwoord of the letter', () => {
  it.each([
    ['Zie het antwoord op vraag 2.', ['2']],
    ['Zie antwoord 2', ['2']],
    ['Zie antwoord op vraag 3, 4 en 5.', ['3', '4', '5']],
    ['zie antwoord 1 t/m 3', ['1', '2', '3']],
    ['Zie de antwoorden op de vragen 2-4.', ['2', '3', '4']],
    ['Zie vraag 7a.', ['7a']],
    ['Zie voor de kosten het antwoord op vraag 4.', ['4']],
    ['Zie voor het antwoord op deze vraag het antwoord op vraag 17.', ['17']],
    ['Zie hiervoor de antwoorden bij vraag 2 en vraag 10.', ['2', '10']],
    [
      'Verwijzen wij u naar het antwoord op vraag 3 en 4, waarin wordt ingegaan op de kosten.',
      ['3', '4'],
    ],
    ['Wij verwijzen u hiervoor naar het\nantwoord op vraag 2.', ['2']],
    ['Ja (zie ook het antwoord bij vraag 4).', ['4']],
    ['Wij verwijzen naar onze beantwoording van vraag 7.', ['7']],
    ['Zie ons antwoord op vraag 2. Zie ook het antwoord op vraag 2 en 6.', ['2', '6']],
    [
      'Hiervoor verwijst het college naar de beantwoording van vragen 1 en 2 hierboven.',
      ['1', '2'],
    ],
  ])('%s', (text, numbers) => expect(findReferences(text)).toEqual(numbers));

  it.each([
    'Zie het antwoord op vraag 8 van de vragen van het lid Proef.',
    'Wij verwijzen naar de antwoorden op vragen 2 en 3 van de vragen van fractie Proef.',
    'Wij verwijzen u naar het antwoord op vraag 1 van de Kamervragen van het lid Proef.',
    'Wij verwijzen naar de beantwoording van de Kamervragen 3 en 4.',
    'Zie het antwoord op vraag 3 uit de brief van 8 april 2024.',
    'Zie het antwoord op vraag 3 in onze brief van 8 april 2024.',
    'Zie artikel 2.',
    'Zie de antwoorden op de vragen 1 t/m 99.',
    'Zie antwoord op vraag',
    'Op vraag 2 kunnen wij nog geen antwoord geven.',
    'In 2023 zijn 4 vragen gesteld; wij verwijzen naar de website.',
    'Zie vraag 2024-04-08/3.',
    'Zie het antwoord op vraag 2,5 miljoen.',
    'Zie het antwoord op de vraag over de kosten.',
    'Wij verwijzen u naar het rapport, waarin 3 antwoorden staan.',
  ])('is not seen in: %s', (text) => expect(findReferences(text)).toEqual([]));

  it('is found once for each number, whatever the text', () => {
    const part = fc.constantFrom(
      'Zie',
      'antwoord',
      'op',
      'vraag',
      '2',
      '3',
      'en',
      't/m',
      ',',
      '99',
      '-',
      'verwijzen naar',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const found = findReferences(parts.join(' '));
        expect(new Set(found).size).toBe(found.length);
        for (const nr of found) expect(nr).toMatch(/^\d{1,3}[a-z]?$/u);
      }),
    );
  });
});
