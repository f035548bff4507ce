import { describe, expect, it } from 'vitest';
import { align } from '../../../src/core/controle/align.ts';
import { createWordIndex } from '../../../src/core/controle/createWordIndex.ts';
import { findDifferences } from '../../../src/core/controle/findDifferences.ts';
import { readClaim } from '../../../src/core/controle/readClaim.ts';
import { wordsOf } from '../../../src/core/controle/words.ts';

const keys = (text: string) => wordsOf(text).map(({ key }) => key);

describe('the words of a text', () => {
  it.each([
    ['Re-integratie van DE raad', 're\u2011integratie van de\n raad'],
    ['financiële offerte', 'financie\u0308le o\uFB00erte'],
    ['foto’s van de arbeids\u00ADmarkt', "foto's van de arbeidsmarkt"],
    ['“Ja”, zei ’t college.', '"ja" zei \'t college'],
    ['van 5 tot 10', 'van 5 tot 10.'],
    ['de \u0133zeren brug', 'de ijzeren brug'],
    ['een saldo van –5 duizend', 'een saldo van -5 duizend'],
    ['van 5–10', 'van 5-10'],
  ])('are alike in %j and %j', (a, b) => expect(keys(a)).toEqual(keys(b)));

  it.each([
    ['336 vacatures', '363 vacatures'],
    ['€ 2.500', '€ 2,500'],
    ['-5 graden', '5 graden'],
    ['–5 graden', '5 graden'],
    ['1/3 deel', '1-3 deel'],
    ['één brug', 'een brug'],
    ['5%', '5'],
    ['veilig', 'veil\u0456g'],
    ['10°', '10'],
  ])('differ in %j and %j', (a, b) => expect(keys(a)).not.toEqual(keys(b)));

  it('know their place in the text', () => {
    const text = 'Wél € 2.500,-- per foto’s.';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Wél',
      '€',
      '2.500',
      'per',
      'foto’s',
    ]);
  });
});

describe('what someone claims', () => {
  it.each([
    ['“De brug is veilig.”', 'De brug is veilig.'],
    ['"De brug is veilig".', 'De brug is veilig.'],
    ['De arbeids-\nmarkt is krap', 'De arbeidsmarkt is krap'],
    ['de in-\nen uitstroom', 'de in- en uitstroom'],
    ['de brug\n\nis veilig', 'de brug is veilig'],
  ])('%j is read as %j', (input, text) => {
    expect(readClaim(input)).toMatchObject({ text, speaker: null, lead: '' });
  });

  it.each([
    ['Het college zegt: "De brug is veilig"', 'college', 'Het college zegt:'],
    ['Wethouder Pietersen schreef in april: De brug is veilig', 'college', undefined],
    ['B&W: De brug is veilig', 'college', 'B&W:'],
    ['Raadslid Janssen vroeg: De brug is veilig', 'raad', undefined],
    ['De fractie van de VVD stelt: De brug is veilig', 'raad', undefined],
    ['"De brug is veilig", aldus het college', 'college', 'aldus het college'],
  ])('%j names the speaker', (input, speaker, lead) => {
    const claim = readClaim(input);
    expect(claim).toMatchObject({ text: 'De brug is veilig', speaker });
    if (lead !== undefined) expect(claim.lead).toBe(lead);
  });

  it.each([
    [
      'In uw antwoord op vraag 7 van 8 april 2024 schreef u: “De brug is veilig” (2024-04-08/7)',
      'college',
    ],
    [
      'In vraag 7, door u beantwoord op 8 april 2024, staat: “De brug is veilig” (2024-04-08/7)',
      'raad',
    ],
    ['U schreef: "De brug is veilig"', 'college'],
    ['“De brug is veilig” (2024-04-08b/A.1)', null],
    ['„De brug is veilig” [zonder-datum-1].', null],
  ])('is read out of what was copied: %s', (input, speaker) => {
    expect(readClaim(input)).toMatchObject({ text: 'De brug is veilig', speaker });
  });

  it.each(['De brug is veilig (2024)', 'u schreef: de brug is veilig', 'De brug (2024-04-08/7)'])(
    'is left as it is without quotation marks: %s',
    (input) => expect(readClaim(input).text).toBe(input),
  );

  it.each([
    'eerst dit … dan dat',
    'eerst dit [...] dan dat',
    'eerst dit (…) dan dat',
    'eerst dit ... dan dat.',
  ])('%j leaves words out', (input) =>
    expect(readClaim(input).parts).toEqual(['eerst dit', expect.stringMatching(/^dan dat/)]),
  );
});

describe('the index of words', () => {
  const index = createWordIndex();
  const brug = index.add(keys('de brug is in maart gekeurd en de brug is veilig'));
  const bad = index.add(keys('het zwembad gaat in juni weer open'));

  it('finds all places of a text, and none that goes over the end of one', () => {
    expect(index.runs(keys('de brug is')).whole).toMatchObject([
      { id: brug, at: 0 },
      { id: brug, at: 7 },
    ]);
    expect(index.runs(keys('veilig het zwembad')).whole).toEqual([]);
    expect(index.runs(keys('de brug is onbekend')).whole).toEqual([]);
  });

  it('finds the longest run that ends at each word', () => {
    const { runs } = index.runs(keys('gaat in juni en de brug is veilig'));
    expect(runs[2]).toEqual({ id: bad, at: 2, from: 0, length: 3 });
    expect(runs[7]).toEqual({ id: brug, at: 6, from: 3, length: 5 });
  });

  it('finds nothing of what was removed', () => {
    const gone = index.add(keys('een derde tekst over zeewier'));
    expect(index.near(keys('zeewier'), 3)[0]?.id).toBe(gone);
    index.remove([gone]);
    expect(index.runs(keys('een derde tekst')).whole).toEqual([]);
    expect(index.near(keys('zeewier'), 3)).toEqual([]);
  });
});

function differ(yours: string, letters: string) {
  const [a, b] = [wordsOf(yours), wordsOf(letters)];
  const { steps, agreement } = align(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const found = findDifferences(steps, { text: yours, words: a }, { text: letters, words: b });
  const shown = found.map(({ kind, yours: mine, letters: theirs }) => {
    return [kind, yours.slice(mine.start, mine.end), letters.slice(theirs.start, theirs.end)];
  });
  return { shown, agreement };
}

describe('the differences', () => {
  it('put numbers, negations and names first', () => {
    const { shown, agreement } = differ(
      'In Kerkrade zijn er toen 363 vacatures, dat is duur',
      'Vorig jaar: in Heerlen zijn er momenteel 336 vacatures, dat is niet duur. Zo is het.',
    );
    expect(shown).toEqual([
      ['getal', 'toen 363', 'momenteel 336'],
      ['ontkenning', '', 'niet'],
      ['naam', 'Kerkrade', 'Heerlen'],
    ]);
    expect(agreement).toBeCloseTo(7 / 11);
  });

  it.each([
    ['dat is nu echt duur', 'dat is nu echt niet duur'],
    ['is niet duur voor ons', 'is duur voor ons'],
    ['is duur voor ons', 'is niet duur voor ons'],
  ])('see the negation also at the edge: %j', (yours, letters) => {
    expect(differ(yours, `Voorheen ${letters} allen`).shown[0]?.[0]).toBe('ontkenning');
  });

  it('name a number that is written as a word', () => {
    expect(differ('Er zijn drie nieuwe bruggen', 'Er zijn twee nieuwe bruggen').shown).toEqual([
      ['getal', 'drie', 'twee'],
    ]);
  });
});
