import { expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { readPairs } from './readPairs.ts';

const letter = (body: string, after = '') =>
  `Gemeente Wielingen\n\nAan mevrouw B. Testers\n\nDatum: 3 juni 2024\nOnderwerp: Beantwoording vragen ex artikel 33 RvO inzake bruggen\n\nGeachte mevrouw Testers,\n\nHierbij onze antwoorden op uw vragen.\n\n${body}\n\nHoogachtend,\nburgemeester en wethouders van Wielingen\n${after}`;
const OWN =
  'Vraag 1\nWat kost het?\n\nAntwoord 1\nHet kost € 5.\n\nVraag 2\nWie betaalt?\n\nAntwoord 2\nHet Rijk.';

it('a vraag under "Vervolgvraag" is the asker’s, by the number of the vraag that it follows', () => {
  const tekst = letter(
    'Vraag 1\nKlopt dat?\n\nAntwoord 1\nJa, dat klopt.\n\nVervolgvraag\nWat kost het nu?\n\nAntwoord\nHet kost € 5.\n\nVraag 2\nWie betaalt?\n\nAntwoord 2\nHet Rijk.',
  );
  expect(readPairs(tekst)).toEqual([
    ['1', 'Klopt dat?', 'Ja, dat klopt.'],
    ['1-2', 'Wat kost het nu?', 'Het kost € 5.'],
    ['2', 'Wie betaalt?', 'Het Rijk.'],
  ]);
});

it('an older letter in single quotation marks stays in the antwoord that quotes it', () => {
  const quoted =
    'In 2019 schreven wij: ‘Vraag 2: Is het de auto’s wel waard? Antwoord 2: Nee.’ Dat is niet meer zo.';
  expect(readPairs(letter(OWN.replace('Het kost € 5.', quoted)))).toEqual([
    ['1', 'Wat kost het?', quoted],
    ['2', 'Wie betaalt?', 'Het Rijk.'],
  ]);
});

it('the questions of an annex behind the signature are no council member’s', () => {
  const annex =
    '\nBijlage 1: veelgestelde vragen\n\nVraag 1\nHoe vraag ik een vergunning aan?\n\nAntwoord\nBij de balie.\n\nVraag 2\nWat kost dat?\n\nAntwoord\nDat is € 30.\n';
  const tekst = letter(OWN, annex);
  expect(readPairs(tekst)).toEqual(readPairs(letter(OWN)));
  expect(parseBrief(tekst).problems.map(({ code }) => code)).toEqual(['onbegrepen-markering']);
});

it('an annex is read where the letter answers in it', () => {
  const [first = '', second = ''] = OWN.split('\n\nVraag 2');
  const goesOn = letter(first, `\nBijlage\n\nVraag 2${second}\n`);
  expect(readPairs(goesOn)).toHaveLength(2);
  const inAnnex = letter('De antwoorden staan in de bijlage.', `\nBijlage\n\n${OWN}\n`);
  expect(readPairs(inAnnex)).toEqual(readPairs(letter(OWN)));
});
