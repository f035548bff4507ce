import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, type DenseCandidate, type FoundLists } from '../../src/core/fuse.ts';

const apart = (id: number) => id;
const words = (id: number, score: number) => ({ id, score, coverage: 0 });
const near = (id: number, kind: DenseCandidate['kind'], score: number) => ({ id, kind, score });
const order = (lists: Partial<FoundLists>) =>
  fuse({ lexical: [], dense: [], floor: 0, queryWords: 4, ...lists }, apart).map(({ id }) => id);

describe('one list from two', () => {
  it('puts first what both found best', () => {
    const dense = [near(1, 'enig', 0.8), near(2, 'enig', 0.79), near(3, 'enig', 0.5)];
    expect(order({ dense, lexical: [words(2, 9), words(3, 8)] })).toEqual([2, 1, 3]);
  });

  it('goes by the best part for a few words, and by the whole for a long question', () => {
    const dense = [
      near(1, 'antwoord', 0.8),
      near(1, 'beide', 0.6),
      near(2, 'antwoord', 0.65),
      near(2, 'beide', 0.72),
      near(3, 'enig', 0.4),
    ];
    expect(order({ dense, queryWords: 4 })[0]).toBe(1);
    expect(order({ dense, queryWords: 20 })[0]).toBe(2);
  });

  it('counts words from where their list was cut off, for what is below it is unknown', () => {
    const dense = [near(1, 'enig', 0.8), near(2, 'enig', 0.79), near(3, 'enig', 0.6)];
    const lexical = [words(1, 20), words(2, 12)];
    const gap = (floor: number) => {
      const [first, second] = fuse({ lexical, dense, floor, queryWords: 4 }, apart);
      return (first?.score ?? 0) - (second?.score ?? 0);
    };
    expect(gap(10)).toBeGreaterThan(gap(0));
  });

  it('holds each candidate once, best first, with scores that are numbers', () => {
    const id = fc.integer({ min: 0, max: 9 });
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    const kind = fc.constantFrom('vraag' as const, 'antwoord' as const, 'beide' as const);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id, score, coverage: score }), { selector: (row) => row.id }),
        fc.array(fc.record({ id, kind, score })),
        fc.nat(40),
        fc.boolean(),
        (lexical, dense, queryWords, isCut) => {
          const floor = isCut ? Math.min(...lexical.map((row) => row.score), 1) : 0;
          const ranked = fuse({ lexical, dense, floor, queryWords }, (each) => each % 3);
          const ids = ranked.map((row) => row.id);
          expect(new Set(ids)).toEqual(new Set([...lexical, ...dense].map((row) => row.id)));
          expect(new Set(ids).size).toBe(ids.length);
          const scores = ranked.map((row) => row.score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(scores.every((value) => Number.isFinite(value))).toBe(true);
        },
      ),
    );
  });
});
