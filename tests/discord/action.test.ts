import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Place } from '../../src/discord/action.ts';
import { formatAction } from '../../src/discord/formatAction.ts';
import { parseAction } from '../../src/discord/parseAction.ts';
import { anyString } from '../fixtures/anyString.ts';

const kenmerk = fc.constantFrom('2024-04-08', '2024-04-08b', '2023-12-31', 'zonder-datum-12');
const nr = fc.oneof(
  fc.constantFrom('1', '7a', 'A.1', 'B-1-1', '12'),
  anyString({ minLength: 1, maxLength: 4 }),
);
const excerpt = fc.option(fc.record({ start: fc.nat(9999), end: fc.nat(9999) }));
const place: fc.Arbitrary<Place> = fc.record({ kenmerk, nr, excerpt });
const citation = fc.record({ kenmerk, nr: fc.option(nr) });
const version = fc.stringMatching(/^[\w-]{6}$/u);
const page = fc.integer({ min: 0, max: 9999 });
const grade = fc.constantFrom('antwoord' as const, 'verwant' as const, 'geen' as const);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('heel' as const, 'blad' as const),
    citation,
    page,
  }),
  fc.record({ kind: fc.constant('deelblad' as const), citation, page, version }),
  fc.record({ kind: fc.constant('deel' as const), place, version }),
  fc.record({ kind: fc.constant('deel' as const), place }),
  fc.record({ kind: fc.constant('brief' as const), kenmerk }),
  fc.record({ kind: fc.constant('brieven' as const), page }),
);

describe('the custom id of a button', () => {
  it('says the whole action, within Discord’s 100 characters', () => {
    fc.assert(
      fc.property(action, (given) => {
        const id = formatAction(given);
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parseAction(id)).toEqual(given);
      }),
    );
  });

  it('carries the places of a question, and drops excerpts, then places, for want of room', () => {
    const places = fc.array(place, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(grade, fc.nat(4), places, (judged, at, list) => {
        const id = formatAction({ kind: 'volgende', grade: judged, at, places: list });
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        const read = parseAction(id);
        if (read?.kind !== 'volgende') throw new Error('read as something else');
        expect([read.grade, read.at]).toEqual([judged, at]);
        read.places.forEach((kept, index) => {
          expect({ ...kept, excerpt: null }).toEqual({ ...list[index], excerpt: null });
          expect([null, list[index]?.excerpt]).toContainEqual(kept.excerpt);
        });
      }),
    );
  });

  it('reads any other text as no action at all', () => {
    fc.assert(
      fc.property(
        anyString(),
        fc.constantFrom('', 'v1:heel:', 'v1:volgende:a0:', 'v1:deel:'),
        (rest, lead) => {
          const read = parseAction(lead + rest);
          expect([null, 'object']).toContain(read && typeof read);
        },
      ),
      { numRuns: 2000 },
    );
    const strange = [
      '',
      'v2:heel:2024-04-08/3:1',
      'v1:heel:2024-04-08/3',
      'v1:volgende:a5:2024-04-08/3',
      'v1:deel:/3',
      'v1:brief:../../x',
      'v1:wis:2024-04-08',
      'v1:deel:2024-04-08/%ffffffff;',
    ];
    expect(strange.filter((id) => parseAction(id) !== null)).toEqual([]);
  });
});
