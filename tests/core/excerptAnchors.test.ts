import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickExcerpt } from '../../src/core/excerpt.ts';
import { excerptAnchors } from '../../src/core/excerptAnchors.ts';
import { sentences } from '../../src/core/sentences.ts';

/** What is shown of an antwoord for a question. */
function excerpt(text: string, query: string): string {
  const found = pickExcerpt(
    { text, offsets: Array.from(text, (_, at) => at) },
    { query, weight: () => 1, avoid: [], closeness: () => 0 },
  );
  return text.slice(found?.start, found?.end);
}

const AGAINST = 'De volgende maatregelen voeren wij niet uit:';
const ITEMS = [
  'het afsluiten van de kade voor auto’s in de zomermaanden juni, juli en augustus;',
  'het verplaatsen van de weekmarkt naar het plein in de oude kern van het dorp;',
  'het aanleggen van een parkeerterrein met 200 plaatsen aan de dijk langs de zee;',
  'het invoeren van betaald parkeren op zondag in de straten rond de haven;',
  'het plaatsen van camera’s bij de steiger met een termijn van vier weken.',
];

describe('an item of a list', () => {
  it.each<[string, (item: string, at: number) => string]>([
    ['a dash', (item) => `\n- ${item}`],
    ['a number', (item, at) => `\n${at + 1}. ${item}`],
    ['a letter', (item, at) => `\n${'abcde'[at]}) ${item}`],
  ])('is never shown without what opens the list: %s', (_sign, print) => {
    const text = `${AGAINST}${ITEMS.map(print).join('')}`;
    for (const query of ['komen er camera’s bij de steiger', 'parkeerterrein', 'weekmarkt']) {
      expect(excerpt(text, query)).toContain(AGAINST);
    }
  });

  it('is shown when it fits', () => {
    expect(
      excerpt(`${AGAINST}\n- ${ITEMS[0]}\n- ${ITEMS[4]}`, 'camera’s bij de steiger'),
    ).toContain(ITEMS[4]);
  });
});

describe('words of someone else', () => {
  const SAYS = 'De rederij schrijft in haar brief van 3 mei aan de raad:';
  it.each([
    ['“', '”'],
    ['„', '”'],
    ['«', '»'],
    ['"', '"'],
  ])('are never shown without who said them: %s%s', (open, close) => {
    const text = `${SAYS} ${open}Er is geld tekort. De wethouder heeft ons een tweede schip beloofd.${close} De wethouder heeft niets toegezegd.`;
    expect(excerpt(text, 'heeft de wethouder een tweede schip beloofd')).toContain(SAYS);
  });

  it('are not those after “het volgende.”', () => {
    const text =
      'In ons voorstel, dat uw raad heeft verworpen, stond het volgende. Het plein wordt geheel autovrij.';
    expect(excerpt(text, 'wordt het plein autovrij')).toContain('verworpen');
  });
});

it('each sentence hangs on itself or on one before it that hangs on nothing', () => {
  const piece = fc.constantFrom(
    'Ja. ',
    'Dat doen wij niet:\n',
    '- een;\n',
    '“Zo is het. ',
    'Zo.” ',
    '\n',
    '2. twee. ',
    'als volgt. ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const spans = sentences(text);
      const anchors = excerptAnchors(text, spans);
      expect(anchors).toHaveLength(spans.length);
      anchors.forEach((anchor, at) =>
        expect(anchor <= at && (anchors[anchor] ?? 0) <= anchor).toBe(true),
      );
    }),
  );
});
