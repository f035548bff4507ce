/**
 * Fits the grade model: `npm run fit -- <cache file> <folder[:most]> …`
 *
 * Folders as in tests/score/ablate.ts; the questions over seeds/ come last. Prints
 * the coefficients for gradeModel.ts, fitted on all sets, and for each set how a
 * model does that was fitted on the others: the area under the ROC curve against
 * the same questions with their answer out, and against questions about other
 * things, on the whole set and (in brackets) on small archives drawn from it.
 */
import { createEmbedder } from '../../index/embedder/createEmbedder.ts';
import { readSet, type RetrievalSet } from '../score/readSets.ts';
import { auroc } from './auroc.ts';
import { cacheEmbedder } from './cacheEmbedder.ts';
import { createPool } from './createPool.ts';
import { fitLogistic, type Logistic } from './fitLogistic.ts';
import { gradeExamples, type GradeExample } from './gradeExamples.ts';
import { readOwn, readSeeds } from './readSeeds.ts';

const [cache = '', ...folders] = process.argv.slice(2);
const model = await createEmbedder('index/model');
const embedder = cacheEmbedder(model, cache, model.info.dimension);
const own = [...readOwn('questions.json'), ...readOwn('fitQuestions.json')];
const sets: RetrievalSet[] = [
  ...folders.map((argument) => {
    const [folder = '', most] = argument.split(':');
    return readSet(folder, most === undefined ? Infinity : Number(most));
  }),
  {
    name: 'seeds',
    texts: await readSeeds(model),
    queries: own.flatMap(({ q, right }) => (right ? [{ text: q, relevant: [right] }] : [])),
  },
];
/** Asked of seeds/, which do not answer them. */
const unanswered = own.flatMap(({ q, right }) => (right ? [] : [{ text: q, relevant: [] }]));

const examples: GradeExample[] = [];
for (const { name, texts, queries } of sets) {
  const pool = await createPool(texts, embedder);
  const strange = sets.filter((set) => set.name !== name).flatMap((set) => set.queries);
  const others = name === 'seeds' ? [...unanswered, ...strange.slice(0, 90)] : strange;
  examples.push(...(await gradeExamples({ name, pool, queries, others })));
}
await model.close();

function sumOf({ intercept, weights }: Logistic, { features }: GradeExample): number {
  const terms = Object.entries(weights);
  return terms.reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), intercept);
}

/** The chance that an answered question of a set scores above one of another kind. */
function area(fitted: Logistic, list: readonly GradeExample[], kind: GradeExample['kind']): string {
  const scored = list
    .filter((one) => one.kind === 'in' || one.kind === kind)
    .map((one) => ({ score: sumOf(fitted, one), isPositive: one.isPositive }));
  return auroc(scored).toFixed(3);
}

console.log(`${examples.length} examples`, JSON.stringify(fitLogistic(examples), null, 2));
for (const { name } of sets) {
  const fitted = fitLogistic(examples.filter(({ set }) => set !== name));
  const cells = (['removed', 'off'] as const).map((kind) => {
    const of = (isWhole: boolean) =>
      area(
        fitted,
        examples.filter((one) => one.set === name && one.isWhole === isWhole),
        kind,
      );
    return `${of(true)} (${of(false)})`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
