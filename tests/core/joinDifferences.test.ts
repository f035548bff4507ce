import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Differences } from '../../src/core/compareVersions.ts';
import { joinDifferences } from '../../src/core/joinDifferences.ts';

type Version = Readonly<Record<string, number>>;
const version = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.integer({ max: 2, min: 0 }));

function differences(older: Version, newer: Version): Differences {
  const numbers = Object.keys(newer);
  return {
    added: numbers.filter((nr) => !(nr in older)),
    removed: Object.keys(older).filter((nr) => !(nr in newer)),
    changed: numbers.filter((nr) => nr in older && older[nr] !== newer[nr]),
  };
}

describe('two differences that follow each other', () => {
  it('make the one between the first version and the last, and forget no number', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const joined = joinDifferences(differences(a, b), differences(b, c));
        const direct = differences(a, c);
        expect(new Set(joined.added)).toEqual(new Set(direct.added));
        expect(new Set(joined.removed)).toEqual(new Set(direct.removed));
        expect(joined.changed).toEqual(expect.arrayContaining([...direct.changed]));
        const all = [...joined.added, ...joined.removed, ...joined.changed];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
