import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNewStart, readTurn } from '../../src/core/gesprek/readTurn.ts';
import type { Previous } from '../../src/core/gesprek/turn.ts';

interface Written {
  readonly previous: string;
  readonly next: string;
  readonly as: string;
}
const fixture: Readonly<Record<'turns' | 'held', readonly Written[]>> = JSON.parse(
  readFileSync('tests/fixtures/turns.json', 'utf8'),
);
const isAsker = (name: string) => /^(?:de )?vvd$|janssen$/iu.test(name);
const after = (query: string, more: Partial<Previous> = {}): Previous => ({
  query,
  filter: {},
  shown: { kenmerk: '2024-04-08', nr: '3' },
  at: 0,
  ...more,
});
const read = (text: string, query: string, more: Partial<Previous> = {}) =>
  readTurn(text, after(query, more), isAsker);

/** How each text was read: as a kind of follow-up, or as `zelfstandig`. */
function readAll(turns: readonly Written[]) {
  return turns.map(({ previous, next, as }) => {
    const turn = read(next, previous);
    const kind =
      turn.kind === 'over' ? turn.about : turn.kind === 'los' ? 'zelfstandig' : turn.kind;
    return { previous, next, as, kind };
  });
}
const isFollowUp = (kind: string) => kind !== 'zelfstandig';

describe('what is asked after another question', () => {
  it.each([
    ['turns', 0.97, 0.97],
    ['held', 0.85, 0.85],
  ] as const)('is told from a question of its own (%s)', (name, precision, recall) => {
    const kinds = readAll(fixture[name]);
    const taken = kinds.filter(({ kind }) => isFollowUp(kind));
    const meant = kinds.filter(({ as }) => isFollowUp(as));
    const right = taken.filter(({ as }) => isFollowUp(as));
    const wrong = kinds.filter(({ as, kind }) => isFollowUp(as) !== isFollowUp(kind));
    const said = `precision ${right.length}/${taken.length}, recall ${right.length}/${meant.length} ${JSON.stringify(wrong)}`;
    console.log(name, said);
    expect(right.length / taken.length, said).toBeGreaterThanOrEqual(precision);
    expect(right.length / meant.length, said).toBeGreaterThanOrEqual(recall);
  });

  it('is read as the right kind of follow-up', () => {
    const all = [...readAll(fixture.turns), ...readAll(fixture.held)];
    expect(all.filter(({ as, kind }) => isFollowUp(as) && isFollowUp(kind) && as !== kind)).toEqual(
      [],
    );
  });
});

describe('a follow-up', () => {
  it.each([
    [
      'hoeveel vacatures zijn er in Heerlen?',
      'en in Kerkrade?',
      'hoeveel vacatures zijn er in Kerkrade',
    ],
    [
      'hoeveel vacatures zijn er in Heerlen?',
      'en voor jongeren?',
      'hoeveel vacatures zijn er in Heerlen voor jongeren',
    ],
    ['hoeveel maatregelen zijn er opgelegd?', 'En boetes?', 'hoeveel boetes zijn er opgelegd'],
    ['wat kost een participatietraject?', 'en een uitkering?', 'wat kost een uitkering'],
    [
      'heeft Heerlen een witgoedregeling?',
      'en Maastricht?',
      'heeft Maastricht een witgoedregeling',
    ],
    [
      'welke afspraken zijn er met de corporatie?',
      'ok, en met het UWV?',
      'welke afspraken zijn er met het UWV',
    ],
    ['wordt de brug gekeurd?', 'en de kosten?', 'wordt de brug gekeurd, en de kosten'],
    ['wordt de brug gekeurd?', 'wat kost dat?', 'wat kost dat, over: wordt de brug gekeurd'],
    ['hoeveel verhuisden er in 2022?', 'en in 2023?', 'hoeveel verhuisden er in 2023'],
    ['hoeveel verhuisden er in 2022?', 'en het jaar daarvoor?', 'hoeveel verhuisden er in 2021'],
    ['hoeveel verhuisden er in 2022?', '2021', 'hoeveel verhuisden er in 2021'],
  ])('%s %s', (query, text, merged) =>
    expect(read(text, query)).toMatchObject({ kind: 'vervolg', text: merged, filter: {} }),
  );

  it.each([
    ['en in 2023?', { from: '2023-01-01', until: '2023-12-31' }],
    ['en sinds maart 2023?', { from: '2023-03-01' }],
    ['tot en met 2021', { until: '2021-12-31' }],
    ['en van de VVD?', { asker: 'de VVD' }],
  ])('that is only a period or a name says which letters: %s', (text, filter) =>
    expect(read(text, 'wordt de brug gekeurd?')).toMatchObject({
      text: 'wordt de brug gekeurd',
      filter,
    }),
  );

  it('leaves the number of a vraag in the question before as it is', () => {
    const turn = read('en in 2023?', 'klopt 2024-07-08/2 nog?');
    expect(turn).toMatchObject({
      text: expect.stringContaining('2024-07-08/2'),
      filter: { from: '2023-01-01', until: '2023-12-31' },
    });
  });

  it('keeps where was looked, until a question of its own', () => {
    const filter = { asker: 'Janssen', from: '2023-01-01', until: '2023-12-31' };
    expect(read('en boetes?', 'hoeveel meldingen?', { filter })).toMatchObject({ filter });
    expect(read('en in 2022?', 'wordt de brug gekeurd?', { filter })).toMatchObject({
      filter: { asker: 'Janssen', from: '2022-01-01', until: '2022-12-31' },
      asWords: 'wordt de brug gekeurd in 2022',
    });
    expect(read('hoeveel woningen zijn er gebouwd?', 'brug', { filter })).toMatchObject({
      kind: 'los',
    });
  });

  it('goes through the places found', () => {
    expect(read('en de tweede?', 'brug')).toEqual({ kind: 'plaats', at: 1 });
    expect(read('de volgende', 'brug', { at: 1 })).toEqual({ kind: 'plaats', at: 2 });
    expect(read('de vorige', 'brug', { at: 0 })).toEqual({ kind: 'plaats', at: 0 });
  });

  it('of something unknown is said to be so, unless it has words to search for', () => {
    for (const text of ['wie vroeg dat?', 'en in 2023?', 'wat kost dat?', 'en de tweede?', '2023'])
      expect(readTurn(text, null, isAsker), text).toEqual({ kind: 'onbekend' });
    expect(readTurn('en voor jongeren?', null, isAsker)).toMatchObject({ kind: 'los' });
    expect(read('wie vroeg dat?', 'brug', { shown: null })).toEqual({ kind: 'onbekend' });
  });

  it('ends with "nieuwe vraag"', () => {
    expect(isNewStart('Nieuwe vraag: wat kost dat?')).toBe(true);
    expect(read('Nieuwe vraag: wat kost dat?', 'brug')).toEqual({
      kind: 'los',
      text: 'wat kost dat?',
    });
  });

  it('is never longer than a question, and any text is read', () => {
    const word = fc.constantFrom(
      'en',
      'in',
      '2023',
      'dat',
      'de',
      'brug',
      'wie',
      'vroeg',
      '?',
      'voor',
      'vraag',
      '4',
      'het',
      'jaar',
      'daarvoor',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (next, query) => {
        const turn = read(next, query);
        if (turn.kind === 'vervolg') expect(turn.text.length).toBeLessThanOrEqual(400);
        if (turn.kind === 'los') expect(turn.text).toBe(next);
        expect(turn.kind).not.toBe('');
      }),
    );
  });
});
