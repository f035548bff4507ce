/**
 * Fits the grade model: `npm run fit -- <cache file> <folder of retrieval sets>`.
 *
 * Examples: questions of each set against small archives drawn from it, with
 * their answer in (positive) and taken out (negative), and against archives of
 * another set (negative); questions of fitQuestions.json over the two letters,
 * with their pair in and out. Prints the coefficients and how they do on
 * questions.json, which they are not fitted on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbedder } from '../../index/embedder/createEmbedder.ts';
import { cacheEmbedder } from './cacheEmbedder.ts';
import { createPool, type PoolText } from './createPool.ts';
import { fitLogistic, type Example, type Logistic } from './fitLogistic.ts';
import { auroc } from './auroc.ts';
import { readOwn, readSeeds } from './readSeeds.ts';
import { createRandom } from '../fuzz/texts.ts';

const SETS = ['rijksoverheid-vac', 'legalqa-nl'];
const SIZES = [20, 60, 170];
const DRAWS = 3;
/** Rows of one set that are embedded; more adds minutes, not knowledge. */
const MOST_ROWS = 500;

interface Asked {
  readonly text: string;
  readonly relevant: readonly string[];
}

const [cache = '', folder = ''] = process.argv.slice(2);
const model = await createEmbedder('index/model');
const embedder = cacheEmbedder(model, cache, model.info.dimension);

function readJsonl<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): T => JSON.parse(line));
}

const random = createRandom(7);
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

async function readSet(name: string) {
  const rows = readJsonl<{ id: string; text: string }>(join(folder, name, 'corpus.jsonl'));
  const queries = readJsonl<Asked>(join(folder, name, 'queries.jsonl'));
  const needed = new Set(queries.flatMap(({ relevant }) => relevant));
  const kept = shuffled(rows)
    .toSorted((a, b) => Number(needed.has(b.id)) - Number(needed.has(a.id)))
    .slice(0, MOST_ROWS);
  const texts: PoolText[] = kept.map(({ id, text }) => ({
    key: id,
    letter: id,
    subject: '',
    vraag: '',
    antwoord: text,
  }));
  return { queries, pool: await createPool(texts, embedder) };
}

const examples: Example[] = [];
const held: { positive: boolean; features: Readonly<Record<string, number>>; q: string }[] = [];
const sets = [];
for (const name of SETS) sets.push({ name, ...(await readSet(name)) });
const seeds = await createPool(await readSeeds(model), embedder);

for (const { pool, queries, name } of sets) {
  for (const size of SIZES) {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const asked = shuffled(queries);
      const inside = asked.slice(0, Math.min(asked.length / 2, size / 2));
      const wanted = new Set(inside.flatMap(({ relevant }) => relevant));
      const outside = asked.filter(({ relevant }) => !relevant.some((id) => wanted.has(id)));
      const banned = new Set(outside.flatMap(({ relevant }) => relevant));
      const fill = shuffled(pool.keys.filter((key) => !wanted.has(key) && !banned.has(key)));
      const keys = [...wanted, ...fill].slice(0, Math.max(size, wanted.size));
      const archive = pool.archive(keys);
      for (const { text } of inside) {
        examples.push({ features: await archive.features(text), isPositive: true });
      }
      const others = sets.filter((set) => set.name !== name).flatMap((set) => set.queries);
      for (const { text } of [
        ...outside.slice(0, inside.length),
        ...shuffled(others).slice(0, 15),
      ]) {
        examples.push({ features: await archive.features(text), isPositive: false });
      }
    }
  }
}
const strange = seeds.archive(seeds.keys);
for (const { text } of sets.flatMap((set) => set.queries)) {
  examples.push({ features: await strange.features(text), isPositive: false });
}
/** The product's own domain weighs as much as the rest together. */
const OWN_COPIES = 6;
for (const { q, right } of readOwn('fitQuestions.json')) {
  const features = await strange.features(q);
  for (let copy = 0; copy < OWN_COPIES; copy += 1) {
    examples.push({ features, isPositive: right !== null });
  }
  if (right === null) continue;
  const without = seeds.archive(seeds.keys.filter((key) => key !== right));
  examples.push({ features: await without.features(q), isPositive: false });
}
for (const { q, right } of readOwn('questions.json')) {
  held.push({ q, positive: right !== null, features: await strange.features(q) });
}
await model.close();

function chance({ intercept, weights }: Logistic, features: Readonly<Record<string, number>>) {
  const sum = Object.entries(weights).reduce(
    (total, [name, weight]) => total + weight * (features[name] ?? 0),
    intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}

const fitted = fitLogistic(examples);
const inSample = examples.map(({ features, isPositive }) => ({
  score: chance(fitted, features),
  isPositive,
}));
const outSample = held.map(({ features, positive, q }) => ({
  score: chance(fitted, features),
  isPositive: positive,
  q,
}));
console.log(JSON.stringify(fitted, null, 2));
console.log('examples', examples.length, 'AUROC', auroc(inSample).toFixed(3));
for (const name of Object.keys(examples[0]?.features ?? {})) {
  const scores = examples.map((e) => ({ score: e.features[name] ?? 0, isPositive: e.isPositive }));
  console.log('  alone', name, auroc(scores).toFixed(3));
}
console.log('questions.json AUROC', auroc(outSample).toFixed(3));
for (const { score, isPositive, q } of outSample.toSorted((a, b) => b.score - a.score)) {
  console.log(isPositive ? '+' : '-', score.toFixed(3), q);
}
