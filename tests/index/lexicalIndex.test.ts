import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';

const entry = (id: number, antwoord: string, vraag = '') => ({ id, subject: '', vraag, antwoord });

function indexOf(...texts: string[]) {
  const index = createLexicalIndex();
  index.add(texts.map((text, id) => entry(id, text)));
  return index;
}
const ids = (hits: readonly { readonly id: number }[]) => hits.map(({ id }) => id);

describe('searching with words', () => {
  it('puts the text with the rarest words of the query first', () => {
    const index = indexOf('de gemeente en de brug', 'de gemeente en het zwembad', 'de gemeente');
    expect(ids(index.search('zwembad in de gemeente', 3))[0]).toBe(1);
  });

  it('finds other forms of a word, and parts of a compound', () => {
    const index = indexOf('De bijstandsuitkeringen zijn verhoogd.', 'De straten zijn geveegd.');
    expect(ids(index.search('uitkering', 1))).toEqual([0]);
    expect(ids(index.search('straat vegen', 1))).toEqual([1]);
  });

  it('does not care for accents or capitals', () => {
    const index = indexOf('Financiële compensatie', 'Iets anders');
    expect(ids(index.search('FINANCIELE', 1))).toEqual([0]);
  });

  it('counts a word that the antwoord opens with for more than one at its end', () => {
    const other = Array.from({ length: 30 }, (_, at) => `woord${at}`).join(' ');
    const index = indexOf(`${other} zwembad`, `zwembad ${other}`, 'Iets anders.');
    expect(ids(index.search('zwembad', 2))).toEqual([1, 0]);
  });

  it('says which share of the rare words a text holds', () => {
    const index = indexOf('De brug is gekeurd.', 'Het zwembad gaat open.');
    expect(index.search('brug gekeurd', 1)[0]?.coverage).toBe(1);
    expect(index.search('brug marsmannetje', 1)[0]?.coverage).toBeLessThan(0.6);
  });

  it('finds nothing for a query of stop words, or without words', () => {
    const index = indexOf('De brug is gekeurd.');
    expect(index.search('wat is dat', 5)).toEqual([]);
    expect(index.search('?!', 5)).toEqual([]);
  });

  it('forgets what was removed and takes the last text of an id', () => {
    const index = indexOf('De brug is gekeurd.', 'Het zwembad gaat open.');
    index.remove([0]);
    expect(index.search('brug', 5)).toEqual([]);
    index.add([entry(1, 'Nu over de brug.')]);
    expect(ids(index.search('brug', 5))).toEqual([1]);
    expect(index.search('zwembad', 5)).toEqual([]);
  });

  it('gives at most k hits, best first, each id once, whatever is asked', () => {
    const text = fc.array(fc.constantFrom('brug', 'zwembad', 'wethouder', 'de', '2024'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(text), text, fc.nat(6), (texts, query, k) => {
        const hits = indexOf(...texts.map((words) => words.join(' '))).search(query.join(' '), k);
        expect(hits.length).toBeLessThanOrEqual(k);
        expect(new Set(ids(hits)).size).toBe(hits.length);
        for (const [at, hit] of hits.entries()) {
          expect(hit.score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
          expect(hit.coverage).toBeLessThanOrEqual(1.000001);
        }
      }),
    );
  });
});
