import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder, type LocalEmbeddings } from '../../index/embedder/createEmbedder.ts';
import { modelIdentity } from '../../index/embedder/modelIdentity.ts';
import { openArchive } from '../../index/openArchive.ts';
import { search, type SearchResult } from '../../src/app/search.ts';
import type { Archive } from '../../src/ports.ts';
import { present } from '../discord/present.ts';
import { openTestArchive } from '../fixtures/openTestArchive.ts';
import { seedFolder } from '../fixtures/seedFolder.ts';
import { readFileSync } from 'node:fs';

interface Question {
  readonly q: string;
  readonly right: string | null;
  readonly says?: string;
}
const { questions }: { questions: readonly Question[] } = JSON.parse(
  readFileSync('tests/fixtures/questions.json', 'utf8'),
);

describe('searching the two letters with the bundled model', () => {
  let archive: Archive;
  let embedder: LocalEmbeddings;
  const found = new Map<string, SearchResult>();
  beforeAll(async () => {
    embedder = await createEmbedder('index/model');
    const { folder } = await seedFolder();
    const identity = modelIdentity(embedder.info);
    archive = await openArchive({ folder, embeddings: embedder, identity });
    for (const { q } of questions) found.set(q, await search({ text: q, limit: 22 }, archive));
  });
  afterAll(async () => {
    await archive.close();
    await embedder.close();
  });
  const foundFor = (q: string) => present(found.get(q));
  const first = (q: string) => {
    const [hit] = foundFor(q).hits;
    return hit && `${hit.brief.kenmerk}/${hit.pair.nr}`;
  };

  it('puts the right pair first for at least nine of ten questions', () => {
    const answerable = questions.filter(({ right }) => right !== null);
    const misses: string[] = [];
    for (const { q, right } of answerable) {
      if (first(q) !== right) misses.push(`${q}: ${first(q)} instead of ${right}`);
    }
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(answerable.length * 0.1);
  });

  it('shows at most one of twelve unanswerable questions as answered, and hides no answer', () => {
    const wrong: string[] = [];
    const hidden: string[] = [];
    for (const { q, right } of questions) {
      const { grade } = foundFor(q);
      if (right === null && grade === 'antwoord') wrong.push(q);
      if (right !== null && grade === 'geen') hidden.push(q);
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1);
    expect(hidden.length, hidden.join('\n')).toBeLessThanOrEqual(1);
  });

  it('shows the sentence that answers in at least nineteen of twenty excerpts', () => {
    const marked = questions.filter(({ says }) => says !== undefined);
    const misses: string[] = [];
    for (const { q, right, says = '' } of marked) {
      const hit = foundFor(q).hits.find(
        ({ brief, pair }) => `${brief.kenmerk}/${pair.nr}` === right,
      );
      const { start, end } = hit?.excerpt ?? { start: 0, end: 0 };
      const shown = hit?.brief.tekst.slice(start, end).replaceAll(/\s+/g, ' ') ?? '';
      if (!shown.includes(says)) misses.push(`${q}: ${shown}`);
    }
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(marked.length * 0.05);
  });

  it('finds a vraag by its own words, graded as an answer', async () => {
    const { entries } = await archive.live();
    for (const { vraag, kenmerk, nr } of entries) {
      const { hits, grade } = await search({ text: vraag.slice(0, 900), limit: 1 }, archive);
      expect(`${hits[0]?.brief.kenmerk}/${hits[0]?.pair.nr}`).toBe(`${kenmerk}/${nr}`);
      expect(grade, `${kenmerk}/${nr}`).toBe('antwoord');
    }
  });

  it('says what it searched', async () => {
    const { searched } = await search({ text: 'recept voor appeltaart', limit: 1 }, archive);
    expect(searched).toEqual({ brieven: 2, pairs: 22, from: '2024-04-08', to: '2024-07-08' });
  });
});

it('a question with hyphens that nobody sees is searched as it looks', async () => {
  const archive = await openTestArchive('seeds');
  const seen = await search({ text: 'wat kost een participatietraject', limit: 5 }, archive);
  const pasted = await search(
    { text: 'wat kost een partici\u00ADpatie\u00ADtraject\u200B', limit: 5 },
    archive,
  );
  expect({ ...pasted, ms: 0 }).toEqual({ ...seen, ms: 0 });
});

describe('a question that cannot be searched', () => {
  it.each([
    ['', 'QUESTION_EMPTY'],
    [' \n\t ', 'QUESTION_EMPTY'],
    ['???', 'QUESTION_EMPTY'],
    ['x'.repeat(6000), 'QUESTION_TOO_LONG'],
  ])('is refused with its reason', async (query, code) => {
    const archive = await openTestArchive('seeds');
    await expect(search({ text: query, limit: 5 }, archive)).rejects.toMatchObject({ code });
  });

  it('is refused while there are no letters', async () => {
    await expect(search({ text: 'brug', limit: 5 }, await openTestArchive())).rejects.toMatchObject(
      {
        code: 'ARCHIVE_EMPTY',
      },
    );
  });
});
