import { FakeVectorStore, SyntheticEmbeddings } from '@langchain/core/utils/testing';
import { Document } from '@langchain/core/documents';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HnswVectorStore } from '../../index/vectors/HnswVectorStore.ts';
import { toDenseIndex } from '../../index/vectors/toDenseIndex.ts';
import { readFilter } from '../../src/app/readFilter.ts';
import { scopeText } from '../../src/app/scopeText.ts';
import { search } from '../../src/app/search.ts';
import type { Archive } from '../../src/ports.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';
import { makeLetter } from '../fixtures/makeLetter.ts';

/** More letters about the bridge in 2024 than there are candidates, and one in 2020 that says less of it. */
function letters(): Record<string, string> {
  const many = Array.from({ length: 130 }, (_, at) => [
    `nieuw-${at}.txt`,
    makeLetter({
      date: `${(at % 28) + 1} ${at % 2 ? 'mei' : 'juni'} 2024`,
      pairs: [
        [
          `Wanneer wordt de brug nummer ${at} gekeurd?`,
          `De brug ${at} wordt in week ${at} gekeurd.`,
        ],
      ],
    }),
  ]);
  const old = makeLetter({
    date: '3 februari 2020',
    askers: ['Mevrouw Q. Ouderwets'],
    pairs: [['Hoe staat het met het onderhoud?', 'Er is gekeken naar een brug in het park.']],
  });
  return { ...Object.fromEntries(many), 'oud.txt': old };
}

describe('a search in a part of the letters', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await openTestArchive(letters());
  });
  afterAll(() => archive.close());

  it('finds what would not be among the candidates of a search in all', async () => {
    const text = 'wanneer wordt de brug gekeurd?';
    const all = await search({ text, limit: 100 }, archive);
    expect(all.hits.some(({ brief }) => brief.kenmerk.startsWith('2020'))).toBe(false);
    const filter = await readFilter({ tot: '2020' }, archive);
    const { hits, searched } = await search({ text, limit: 5, filter }, archive);
    expect(hits.map(({ brief }) => brief.kenmerk)).toEqual(['2020-02-03']);
    expect(searched).toEqual({
      brieven: 1,
      pairs: 1,
      from: '2020-02-03',
      to: '2020-02-03',
      filter: 'tot en met 2020',
    });
    expect(scopeText(searched)).toBe(
      '1 brief met 1 vraag, van 3 februari 2020 (alleen: tot en met 2020)',
    );
  });

  it('goes by who asked, by letter, and by a period of many letters', async () => {
    const text = 'brug';
    const asker = await readFilter({ vraagsteller: 'mevrouw Ouderwets' }, archive);
    expect((await search({ text, limit: 5, filter: asker }, archive)).searched.brieven).toBe(1);
    const letter = await readFilter({ brief: '3 februari 2020' }, archive);
    expect(letter).toEqual({ kenmerk: '2020-02-03' });
    const june = await readFilter({ vanaf: 'juni 2024', tot: '2024' }, archive);
    const found = await search({ text, limit: 100, filter: june }, archive);
    expect(found.hits.every(({ brief }) => brief.letterDate?.startsWith('2024-06'))).toBe(true);
    expect(found.hits).toHaveLength(65);
  });

  it('says "geen" of a period without letters, and what that was', async () => {
    const filter = await readFilter({ vanaf: '1999', tot: '1999' }, archive);
    const { hits, grade, searched } = await search({ text: 'brug', limit: 5, filter }, archive);
    expect({ hits, grade }).toEqual({ hits: [], grade: 'geen' });
    expect(searched).toMatchObject({ brieven: 0, pairs: 0, filter: 'uit 1999' });
  });

  it.each([
    [{ vanaf: 'ooit' }, 'PERIOD_UNREADABLE'],
    [{ vanaf: '2024', tot: '2023' }, 'PERIOD_REVERSED'],
    [{ vraagsteller: 'Niemand' }, 'ASKER_UNKNOWN'],
    [{ brief: '2001-01-01' }, 'LETTER_UNKNOWN'],
  ])('refuses %j with its reason', async (typed, code) => {
    await expect(readFilter(typed, archive)).rejects.toMatchObject({ code });
  });
});

describe('the nearest vectors among those that are allowed', () => {
  const embeddings = new SyntheticEmbeddings({ vectorSize: 16 });
  const unit = fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 })
    .map((vector) => {
      const norm = Math.hypot(...vector) || 1;
      return vector.map((value) => value / norm);
    });

  it('are those of an exact search, few or many', async () => {
    const count = 2600;
    const vectors = Array.from({ length: count }, (_, at) => {
      const vector = Array.from({ length: 16 }, (__, place) => Math.sin((at + 1) * (place + 1)));
      const norm = Math.hypot(...vector);
      return vector.map((value) => value / norm);
    });
    const documents = vectors.map(
      (_, at) => new Document({ pageContent: '', metadata: { pairId: at, kind: 'enig', part: 0 } }),
    );
    const hnsw = new HnswVectorStore(embeddings, 16);
    const other = new FakeVectorStore(embeddings);
    await hnsw.addVectors(vectors, documents);
    await other.addVectors(vectors, documents);
    const share = fc.constantFrom(0.005, 0.1, 0.5, 0.9);
    await fc.assert(
      fc.asyncProperty(unit, share, fc.integer({ min: 1, max: 30 }), async (query, part, k) => {
        const allowed = new Set(
          vectors.flatMap((_, at) => ((at * 7919) % 1000 < part * 1000 ? [at] : [])),
        );
        const cosine = (at: number) =>
          (vectors[at] ?? []).reduce((sum, value, place) => sum + value * (query[place] ?? 0), 0);
        const exact = [...allowed]
          .map(cosine)
          .toSorted((a, b) => b - a)
          .slice(0, k);
        const found = await toDenseIndex(hnsw).search(query, k, { allowed });
        expect(found.every(({ id }) => allowed.has(id))).toBe(true);
        found.forEach(({ score }, at) => expect(score).toBeCloseTo(exact[at] ?? NaN, 3));
        expect(found).toHaveLength(exact.length);
        const further = await toDenseIndex(other).search(query, k, { allowed });
        expect(further.every(({ id }) => allowed.has(id))).toBe(true);
        expect(further).toHaveLength(exact.length);
      }),
      { numRuns: 40 },
    );
  });
});
