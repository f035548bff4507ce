/**
 * How far the grade can be trusted: `npm run grafieken -- <cache file> <folder[:most]> …`
 *
 * Asks every question of an archive with its answer (right), of the same archive
 * with that answer taken out, and of another set's archive. Prints for each the area
 * under the ROC curve, and what share gets which grade; draws docs/beelden/betrouwbaarheid.svg (how often a
 * chance comes true) and docs/beelden/dekking.svg (how many answers are wrong as
 * fewer questions are answered). Folders as in tests/score/ablate.ts; the questions
 * over seeds/ come last.
 */
import { writeFileSync } from 'node:fs';
import { createEmbedder } from '../../index/embedder/createEmbedder.ts';
import { answerChance } from '../../src/core/grade.ts';
import { GRADE_MODEL } from '../../src/core/gradeModel.ts';
import { readSet, type Asked } from '../score/readSets.ts';
import { auroc } from './auroc.ts';
import { cacheEmbedder } from './cacheEmbedder.ts';
import { createPool, type Pool, type PoolArchive } from './createPool.ts';
import { lineChart, type Line } from './lineChart.ts';
import { readOwn, readSeeds } from './readSeeds.ts';

interface Scored {
  readonly score: number;
  /** Whether the pair that came first answers the question. */
  readonly isRight: boolean;
}
interface Judged {
  readonly name: string;
  readonly within: readonly Scored[];
  readonly removed: readonly Scored[];
  readonly strange: readonly Scored[];
}

/** Questions of other sets that each archive is asked. */
const STRANGE = 120;
const BINS = 8;

async function judge(
  pool: Pool,
  queries: readonly Asked[],
  others: readonly Asked[],
): Promise<Omit<Judged, 'name'>> {
  const archive = pool.archive();
  const all = async (list: readonly Asked[], isRemoved = false) => {
    const found: Scored[] = [];
    for (const query of list) found.push(await score(archive, pool.keys, { ...query, isRemoved }));
    return found;
  };
  const step = Math.max(1, Math.floor(others.length / STRANGE));
  const strange = others
    .filter((_, at) => at % step === 0)
    .map((query) => ({ ...query, relevant: [] }));
  return {
    within: await all(queries),
    removed: await all(queries, true),
    strange: await all(strange),
  };
}

async function score(
  archive: PoolArchive,
  keys: readonly string[],
  { text, relevant, isRemoved }: Asked & { readonly isRemoved: boolean },
): Promise<Scored> {
  const { order, features } = await archive.rank(text, isRemoved ? relevant : []);
  return {
    score: answerChance(features),
    isRight: relevant.includes(keys[order[0]?.id ?? -1] ?? ''),
  };
}

/** The chance that positives score above negatives. */
function area(positives: readonly Scored[], negatives: readonly Scored[]): string {
  const of = (list: readonly Scored[], isPositive: boolean) =>
    list.map(({ score: value }) => ({ score: value, isPositive }));
  return auroc([...of(positives, true), ...of(negatives, false)]).toFixed(3);
}

/** Per cent that is graded by at least this chance. */
function shareFrom(least: number, scored: readonly Scored[]): string {
  const graded = scored.filter(({ score: value }) => value >= least);
  return ((100 * graded.length) / (scored.length || 1)).toFixed(1);
}

/** Mean chance against share right, in bins of equally many questions. */
function reliability(scored: readonly Scored[]): Line['points'] {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  const size = Math.ceil(sorted.length / BINS);
  return Array.from({ length: BINS }, (_, bin) => sorted.slice(bin * size, (bin + 1) * size))
    .filter((bin) => bin.length > 0)
    .map((bin) => [mean(bin.map((one) => one.score)), mean(bin.map(({ isRight }) => +isRight))]);
}

/** Share of questions that are answered against the share of those that is wrong. */
function riskByCoverage(scored: readonly Scored[]): Line['points'] {
  let wrong = 0;
  return scored
    .toSorted((a, b) => b.score - a.score)
    .map(({ isRight }, at) => {
      wrong += isRight ? 0 : 1;
      return [(at + 1) / scored.length, wrong / (at + 1)] as const;
    });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const [cache = '', ...folders] = process.argv.slice(2);
const model = await createEmbedder('index/model');
const embedder = cacheEmbedder(model, cache, model.info.dimension);
const seeds = await readSeeds(model);
const own = [...readOwn('questions.json'), ...readOwn('fitQuestions.json')];
const noneQueries = own.filter(({ right }) => right === null);
const ownQueries = own.flatMap(({ q, right }) => (right ? [{ text: q, relevant: [right] }] : []));
const sets = [
  ...folders.map((argument) => {
    const [folder = '', most] = argument.split(':');
    return readSet(folder, most === undefined ? Infinity : Number(most));
  }),
  { name: 'seeds', texts: seeds, queries: ownQueries },
];
const judged: Judged[] = [];
for (const { name, texts, queries } of sets) {
  const pool = await createPool(texts, embedder);
  const others = sets.filter((set) => set.name !== name).flatMap((set) => set.queries);
  const found = await judge(pool, queries, others);
  judged.push({ name, ...found });
  const { within, removed, strange } = found;
  const { antwoord, verwant } = GRADE_MODEL;
  const cells = [
    area(within, removed),
    area(within, strange),
    shareFrom(verwant, within),
    shareFrom(
      antwoord,
      within.filter(({ isRight }) => isRight),
    ),
    shareFrom(antwoord, removed),
    shareFrom(antwoord, strange),
    shareFrom(verwant, strange),
  ];
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}
const seedArchive = (await createPool(seeds, embedder)).archive();
const none: Scored[] = [];
for (const { q } of noneQueries) {
  none.push(await score(seedArchive, [], { text: q, relevant: [], isRemoved: false }));
}
console.log(`unanswered over seeds: ${shareFrom(GRADE_MODEL.antwoord, none)} antwoord`);
await model.close();

const lines = (points: (scored: readonly Scored[]) => Line['points']): readonly Line[] =>
  judged.map(({ name, within, removed }) => ({ name, points: points([...within, ...removed]) }));
const reliable = { title: 'Chance that the first pair answers', x: 'estimated', y: 'true' };
const risk = { title: 'Wrong answers as more questions are answered', x: 'answered', y: 'wrong' };
writeFileSync('docs/beelden/betrouwbaarheid.svg', lineChart(reliable, lines(reliability)));
writeFileSync('docs/beelden/dekking.svg', lineChart(risk, lines(riskByCoverage)));
