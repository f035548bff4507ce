import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ranked } from '../../src/core/fuse.ts';
import { gradeFeatures } from '../../src/core/gradeFeatures.ts';

const row = (id: number, dense: number | null, more: Partial<Ranked> = {}): Ranked => ({
  id,
  score: 0,
  lexical: 0,
  coverage: 0,
  dense,
  ...more,
});
const measure = (ranked: readonly Ranked[], queryWords = 4, lexical = 0) =>
  gradeFeatures({ lexical: [{ id: 1, score: lexical, coverage: 0 }], ranked, queryWords });

describe('what a grade is made from', () => {
  it('is the lead of the first pair over the nearest of the others, in any order', () => {
    const near = measure([row(1, 0.8), row(2, 0.6), row(3, 0.7)]);
    expect(near.lead).toBeCloseTo(0.15 / Math.sqrt(0.05 ** 2 + 1e-6), 5);
    expect(measure([row(1, 0.6), row(2, 0.7), row(3, 0.8)]).lead).toBeLessThan(0);
  });

  it('counts half of a long question for more than half of a short one', () => {
    const half = [row(1, 0.5, { coverage: 0.5 })];
    expect(measure(half, 16).found).toBeGreaterThan(measure(half, 4).found);
  });

  it('knows whether words put the same pair first', () => {
    expect(measure([row(1, 0.5, { lexical: 6 })], 4, 6).share).toBe(1);
    expect(measure([row(2, 0.5, { lexical: 3 })], 4, 6).share).toBe(0.5);
  });

  it('is numbers for whatever was found', () => {
    const cosine = fc.option(fc.double({ min: -1, max: 1, noNaN: true }));
    const score = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(cosine), score, fc.nat(200), (cosines, lexical, queryWords) => {
        const features = measure(
          cosines.map((dense, id) => row(id, dense)),
          queryWords,
          lexical,
        );
        expect(Object.values(features).every((value) => Number.isFinite(value))).toBe(true);
        expect(features.lead).toBeLessThanOrEqual(8);
      }),
    );
  });
});
