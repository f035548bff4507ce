/**
 * What each part of the ranking is worth: `npm run ablatie -- <cache file> <folder[:most][~noise]> …`
 *
 * A folder is a retrieval set or one with letters (readSets.ts); `:330` keeps so
 * many of the texts that answer nothing, `~0.83` moves its queries (noisyEmbedder.ts). The questions over seeds/ come last.
 * Vectors are kept in the cache file. Prints the table of docs/metingen.md:
 * nDCG@10, and the right one first, in per cent.
 */
import { createEmbedder } from '../../index/embedder/createEmbedder.ts';
import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';
import { measure } from '../../src/app/measure.ts';
import type { DenseHit, LiveIndex, VectorKind } from '../../src/liveIndex.ts';
import { cacheEmbedder } from '../fit/cacheEmbedder.ts';
import { createPool, type PoolText } from '../fit/createPool.ts';
import { readOwn, readSeeds } from '../fit/readSeeds.ts';
import { noisyEmbedder } from './noisyEmbedder.ts';
import { readSet, type RetrievalSet } from './readSets.ts';

type Without = (live: LiveIndex, texts: readonly PoolText[]) => LiveIndex;

/** The ranking with one part off. */
const PARTS: Readonly<Record<string, Without>> = {
  'everything on': (live) => live,
  'no words (BM25)': (live) => ({ ...live, lexical: { ...live.lexical, search: () => [] } }),
  'no sense (vectors)': (live) => ({ ...live, dense: { search: async () => [] } }),
  'no parts of the antwoord': (live) => onlyVectors(live, ['beide', 'enig']),
  'no vector of the whole': (live) => onlyVectors(live, ['vraag', 'antwoord', 'enig']),
  'no second, exact search': withoutSecondSearch,
  // A list that is not full counts as one that holds all that was found.
  'words from nought, not from the last hit': (live) => ({
    ...live,
    lexical: { ...live.lexical, search: (q, k, options) => live.lexical.search(q, k - 1, options) },
  }),
  'no weight for opening words': withoutOpening,
  'no evidence from the letter': (live) => ({ ...live, letterOf: (id) => id }),
};

/** What is left counts as the whole and as a part, or antwoorden of one part would win. */
function onlyVectors(live: LiveIndex, kinds: readonly VectorKind[]): LiveIndex {
  const search: LiveIndex['dense']['search'] = async (vector, k, limits) => {
    const all = await live.dense.search(vector, Infinity, limits);
    const left = all.filter(({ kind }) => kinds.includes(kind)).slice(0, k);
    return left.map((hit): DenseHit => ({ ...hit, kind: 'enig' }));
  };
  return { ...live, dense: { search } };
}

function withoutSecondSearch(live: LiveIndex): LiveIndex {
  let first: readonly DenseHit[] = [];
  const search: LiveIndex['dense']['search'] = async (vector, k, { allowed } = {}) => {
    if (!allowed) first = await live.dense.search(vector, k);
    return first;
  };
  return { ...live, dense: { search } };
}

/** Words of a vraag weigh the same wherever they stand. */
function withoutOpening(live: LiveIndex, texts: readonly PoolText[]): LiveIndex {
  const lexical = createLexicalIndex();
  lexical.add(
    texts.map(({ vraag, antwoord }, id) => ({
      id,
      subject: '',
      vraag: `${vraag}\n${antwoord}`,
      antwoord: '',
    })),
  );
  return { ...live, lexical };
}

const [cache = '', ...folders] = process.argv.slice(2);
const model = await createEmbedder('index/model');
const embedder = cacheEmbedder(model, cache, model.info.dimension);
const seeds = await readSeeds(model);
const own = [...readOwn('questions.json'), ...readOwn('fitQuestions.json')];
const sets: (RetrievalSet & { readonly noise: number })[] = [
  ...folders.map((argument) => {
    const [name = '', noise = '0'] = argument.split('~');
    const [folder = '', most] = name.split(':');
    return { ...readSet(folder, Number(most ?? Infinity)), noise: Number(noise) };
  }),
  {
    name: 'seeds',
    noise: 0,
    texts: seeds,
    queries: own.flatMap(({ q, right }) => (right ? [{ text: q, relevant: [right] }] : [])),
  },
];

const table = new Map<string, string[]>();
for (const { texts, queries, noise } of sets) {
  const { live } = (await createPool(texts, embedder)).archive();
  const measured = queries.map((query, at) => ({ ...query, id: String(at) }));
  for (const [name, without] of Object.entries(PARTS)) {
    const ports = { live: without(live, texts), embedder: noisyEmbedder(embedder, noise) };
    const { both } = await measure(measured, (id) => texts[id]?.key ?? '', ports);
    const cell = `${both['ndcg@10'].toFixed(1)} / ${both['hit@1'].toFixed(1)}`;
    table.set(name, [...(table.get(name) ?? []), cell]);
  }
}
await model.close();

const heads = sets.map(({ name, texts, queries }) => `${name} (${queries.length}/${texts.length})`);
console.log(`| | ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length + 1)}`);
for (const [name, cells] of table) console.log(`| ${name} | ${cells.join(' | ')} |`);
