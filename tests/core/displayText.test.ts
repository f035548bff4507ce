import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/core/displayText.ts';
import { verifyQuote } from '../../src/core/verifyQuote.ts';

const PLAIN = { removed: [], tables: [] };
const show = (tekst: string, layout: Parameters<typeof displayText>[2] = PLAIN) =>
  displayText(tekst, { start: 0, end: tekst.length }, layout).text;

const isTrue = (shown: string, tekst: string) =>
  verifyQuote(shown, { tekst, removed: [] }, { start: 0, end: tekst.length });

describe('the text that people read', () => {
  it('joins lines that were wrapped and keeps paragraphs apart', () => {
    const tekst =
      'De gemeente werkt samen met het UWV om \nmensen aan werk te helpen. \n \nDat gaat goed.';
    expect(show(tekst)).toBe(
      'De gemeente werkt samen met het UWV om mensen aan werk te helpen.\nDat gaat goed.',
    );
  });

  it('joins a sentence that a page break cuts in two', () => {
    expect(show('De wet geldt voor het \n \n\n \nniet verblijven in de stad.')).toBe(
      'De wet geldt voor het niet verblijven in de stad.',
    );
  });

  it('mends a word that was broken over two lines', () => {
    expect(show('Het college heeft een subsi-\ndieregeling voor de subsidieregeling.')).toBe(
      'Het college heeft een subsidieregeling voor de subsidieregeling.',
    );
  });

  it('keeps a hyphen that belongs to the word', () => {
    expect(show('een re-\nintegratietraject')).toBe('een re-integratietraject');
    expect(show('mensen met een WW-\nuitkering')).toBe('mensen met een WW-uitkering');
    expect(show('de in-\nen uitstroom')).toBe('de in- en uitstroom');
  });

  it('keeps amounts, list items and table rows on lines of their own', () => {
    expect(show('Het gaat om:\n€ 100 personeel\n€ 200 huur')).toBe(
      'Het gaat om:\n€ 100 personeel\n€ 200 huur',
    );
    const table = ' Stad Dorp\nVoedselbank  \nKledingbank  ';
    const tables = [{ start: 0, end: table.length, isLossy: true }];
    expect(show(table, { removed: [], tables })).toBe('Stad Dorp\nVoedselbank\nKledingbank');
  });

  it('leaves out what the parser removed, wherever it stands', () => {
    const tekst = 'Er zijn 12 huizen\nPagina 2 van 4\ngebouwd in de wijk.';
    const start = tekst.indexOf('Pagina');
    const removed = [{ start, end: start + 'Pagina 2 van 4'.length }];
    expect(show(tekst, { removed, tables: [] })).toBe('Er zijn 12 huizen gebouwd in de wijk.');
  });

  it('knows for every character where in the letter it stands', () => {
    const tekst = 'Een subsi-\ndie voor 10 %.\n\nOok de subsidie.';
    const { text, offsets } = displayText(tekst, { start: 0, end: tekst.length }, PLAIN);
    expect(offsets).toHaveLength(text.length);
    for (const [at, offset] of offsets.entries()) {
      if (/\S/.test(text.charAt(at))) expect(text.charAt(at)).toBe(tekst.charAt(offset));
    }
  });
});

const piece = fc.constantFrom(
  'Het college',
  ' ',
  '\n',
  '\n\n',
  '\f',
  '-\n',
  'bij-\nstand',
  'é',
  '😀',
  '12',
  '- punt',
  '€ 5',
  '.',
  '\r\n',
  'WW-',
  '|',
);
const letter = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the check on a quotation', () => {
  it('accepts what displayText makes of any passage, whatever was removed', () => {
    fc.assert(
      fc.property(letter, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (tekst, a, b, c, d) => {
        const between = (x: number, y: number) => {
          const [start = 0, end = 0] = [x % (tekst.length + 1), y % (tekst.length + 1)].toSorted(
            (p, q) => p - q,
          );
          return { start, end };
        };
        const passage = between(a, b);
        const removed = [between(c, d)].filter(({ start, end }) => end > start);
        const { text } = displayText(tekst, passage, { removed, tables: [] });
        expect(verifyQuote(text, { tekst, removed }, passage)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a text in which any one character was changed, added or left out', () => {
    fc.assert(
      fc.property(letter, fc.nat(), fc.constantFrom('x', '9', '', '-'), (tekst, at, other) => {
        const source = { tekst, removed: [] };
        const passage = { start: 0, end: tekst.length };
        const { text } = displayText(tekst, passage, PLAIN);
        const place = text.length === 0 ? 0 : at % text.length;
        const original = text.charAt(place);
        fc.pre(
          /[^\s-]/u.test(original) && !/[\uD800-\uDFFF]/u.test(original) && other !== original,
        );
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        expect(verifyQuote(changed, source, passage)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  const tekst = 'Vraag 1\nKost het geld?\nAntwoord\nNee, het kost niets extra.';
  const source = { tekst, removed: [] };
  const passage = { start: tekst.indexOf('Nee'), end: tekst.length };

  it('refuses a word left out, words glued and words torn apart', () => {
    expect(verifyQuote('Nee, het kost niets extra.', source, passage)).toBe(true);
    expect(verifyQuote('Nee, het kost extra.', source, passage)).toBe(false);
    expect(verifyQuote('Nee, hetkost niets extra.', source, passage)).toBe(false);
    expect(verifyQuote('Nee, het kost niets ex tra.', source, passage)).toBe(false);
  });

  it('refuses a text that stops early or goes on', () => {
    expect(verifyQuote('Nee, het kost', source, passage)).toBe(false);
    expect(verifyQuote('Nee, het kost niets extra. Echt.', source, passage)).toBe(false);
    expect(verifyQuote('', source, passage)).toBe(false);
  });

  it('refuses the words of another passage', () => {
    expect(verifyQuote('Kost het geld?', source, passage)).toBe(false);
  });
});

describe('a passage of very many lines', () => {
  it('is shown, not a crash', () => {
    expect(show('a\n'.repeat(200_000))).toHaveLength(399_999);
  });
});

describe('the check of a quotation', () => {
  it('lets a hyphen go that broke a word over two lines', () => {
    expect(isTrue('subsidie', 'subsi-\ndie')).toBe(true);
  });

  it.each([
    ['1020 euro', '10-\n20 euro'],
    ['x-y', 'x--\ny'],
  ])('does not let one go that says something: %s', (shown, tekst) => {
    expect(isTrue(shown, tekst)).toBe(false);
  });
});
