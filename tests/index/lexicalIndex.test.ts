import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';
import { contentWords, wordTerms } from '../../src/core/tokenize.ts';

const entry = (id: number, antwoord: string, vraag = '') => ({ id, subject: '', vraag, antwoord });

function indexOf(...texts: string[]) {
  const index = createLexicalIndex();
  index.add(texts.map((text, id) => entry(id, text)));
  return index;
}
const ids = (hits: readonly { readonly id: number }[]) => hits.map(({ id }) => id);

/** BM25 as its formula says, over the entries one by one. */
function reference(texts: readonly string[], query: string): ReadonlyMap<number, number> {
  const rows = texts.map((text) => {
    const words = contentWords(text);
    const terms = words.flatMap((word) => [...wordTerms(word)]);
    const opening = words.slice(0, 20).map((word) => wordTerms(word)[0] ?? '');
    const tf = (term: string) =>
      terms.filter((own) => own === term).length + opening.filter((own) => own === term).length / 2;
    return { tf, length: terms.length + opening.length / 2 };
  });
  const average = rows.reduce((sum, { length }) => sum + length, 0) / rows.length || 1;
  const weights = new Map<string, number>();
  for (const word of new Set(contentWords(query))) {
    const [stem = '', ...grams] = wordTerms(word);
    const add = (term: string, weight: number) =>
      weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    add(stem, 2);
    for (const gram of grams) add(gram, 1.4 / Math.sqrt(grams.length));
  }
  const scores = new Map<number, number>();
  for (const [term, weight] of weights) {
    const holders = rows.filter(({ tf }) => tf(term) > 0).length;
    const idf = Math.log(1 + (rows.length - holders + 0.5) / (holders + 0.5));
    for (const [id, { tf, length }] of rows.entries()) {
      const damped = tf(term) + 1.2 * (1 - 0.75 + (0.75 * length) / average);
      if (tf(term) > 0)
        scores.set(id, (scores.get(id) ?? 0) + (weight * idf * tf(term) * 2.2) / damped);
    }
  }
  return scores;
}

describe('searching with words', () => {
  it('passes over no row that is among the best, whatever was removed and may be found', () => {
    // Words with nothing in common, some of which stand in a text often: what comes last decides.
    const word = fc.constantFrom('dak', 'brug', 'park', 'zorg', 'geld', 'boom', 'wijk', 'auto');
    const often = fc.tuple(word, fc.constantFrom(1, 2, 30)).map(([one, n]) => `${one} `.repeat(n));
    const text = fc.array(often, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
    const given = fc.record({
      texts: fc.array(text, { minLength: 20, maxLength: 60 }),
      query: text,
      k: fc.integer({ min: 1, max: 4 }),
      removed: fc.array(fc.nat(59)),
      hidden: fc.array(fc.nat(59)),
    });
    fc.assert(
      fc.property(given, ({ texts, query, k, removed, hidden }) => {
        const index = indexOf(...texts);
        index.remove(removed.filter((id) => id < texts.length));
        const allowed = new Set(texts.keys());
        for (const id of hidden) allowed.delete(id);
        const all = index.search(query, texts.length, { allowed });
        const best = index.search(query, k, { allowed });
        expect(ids(best)).toEqual(ids(all.slice(0, k)));
        for (const [at, { score }] of best.entries())
          expect(score).toBeCloseTo(all[at]?.score ?? 0, 9);
      }),
    );
  });

  it('scores as BM25 says, whatever was added and removed before', () => {
    const word = fc.constantFrom(
      'dak',
      'brug',
      'bruggen',
      'bruggenbruggen',
      '2024',
      'zwembad',
      'creëren',
      'creeren',
      'de',
      'wethouder',
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(text, { maxLength: 12 }),
        text,
        (texts, before, query) => {
          const index = indexOf(...before);
          index.search(query, 50);
          index.remove(before.map((_, id) => id).slice(texts.length));
          index.search(query, 50);
          index.add(texts.map((own, id) => entry(id, own)));
          const hits = index.search(query, 50);
          const wanted = reference(texts, query);
          expect(new Set(ids(hits))).toEqual(new Set(wanted.keys()));
          for (const { id, score } of hits) expect(score).toBeCloseTo(wanted.get(id) ?? 0, 9);
        },
      ),
    );
  });

  it('holds what stands in it hundreds of times, and thousands of rows', () => {
    const index = indexOf(
      'brug '.repeat(5000),
      ...Array.from({ length: 3000 }, () => 'brug plein'),
    );
    expect(index.search('brug', 5000)).toHaveLength(3001);
    index.remove([0, 5]);
    expect(index.search('plein', 5000)).toHaveLength(2999);
  });

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

  it('counts a pair once that holds a word with and without accents', () => {
    const { vocabulary, remove } = indexOf('financiële financiele', 'financiele', 'financiële');
    const counts = () => vocabulary.startingWith('f').map(({ word, count }) => [word, count]);
    expect(counts()).toEqual([['financiele', 3]]);
    remove([0]);
    expect(counts()).toEqual([['financiele', 2]]);
    remove([1, 2]);
    expect([counts(), vocabulary.has('financiële')]).toEqual([[], false]);
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
