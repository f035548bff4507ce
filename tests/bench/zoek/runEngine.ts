/**
 * Measures one engine on one set, in a process of its own (see benchZoek.ts):
 * `node --expose-gc --import tsx runEngine.ts <job file>`; prints one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createEmbedder } from '../../../index/embedder/createEmbedder.ts';
import type { Embedder } from '../../../src/ports.ts';
import { cacheEmbedder } from '../../fit/cacheEmbedder.ts';
import type { RetrievalSet } from '../../score/readSets.ts';
import type { Find, OpenEngine } from './Engine.ts';
import type { EngineEntry } from './engines.ts';
import { percentile } from './percentile.ts';

/** What a process is told to measure. */
export interface Job {
  readonly entry: EngineEntry;
  readonly set: RetrievalSet;
  /** File of vectors that were made before. */
  readonly cache: string;
  /** Only embed what is not in the cache, so that a measurement meets no model. */
  readonly isOnlyEmbedding: boolean;
}

/** Milliseconds of the questions' half, and of all but the slowest twentieth. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** What it found. */
export interface EngineResult {
  /** Keys found, for each question. */
  readonly found: readonly (readonly string[])[];
  readonly ms: Times;
  /** With the question's embedding; for an engine without a model the same. */
  readonly msWithModel: Times;
  /** Seconds to make the index, without embedding. */
  readonly indexSeconds: number;
  /** Texts that it had to have embedded, and their characters. */
  readonly embedded: { readonly texts: number; readonly characters: number };
  /** Megabytes (10^6) that the process grew by, from before indexing to after the questions, without the model. */
  readonly grownMb: number;
  /** Megabytes that the process had in all. */
  readonly residentMb: number;
}

/** V8's own, with --expose-gc; its typings know no options. */
const collect: ((options: object) => unknown) | undefined = globalThis.gc;
const WARM_UP = 10;
/** Other work on the machine disturbs: of so many tries the fastest counts. */
const TRIES = 3;
const ASKED_WITH_MODEL = 40;

/** Counts what goes through, and can be switched from ready-made vectors of questions to the model. */
class CountingEmbedder implements Embedder {
  queries: Embedder;
  readonly #texts: Embedder;
  embedded = { texts: 0, characters: 0 };
  seconds = 0;

  constructor(texts: Embedder) {
    this.queries = texts;
    this.#texts = texts;
  }

  embedQuery(text: string): Promise<number[]> {
    return this.queries.embedQuery(text);
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const started = performance.now();
    const vectors = await this.#texts.embedDocuments(texts);
    this.seconds += (performance.now() - started) / 1000;
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    this.embedded = { texts: texts.length, characters };
    return vectors;
  }
}

const job: Job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const { entry, set } = job;
const questions = set.queries.map(({ text }) => text);
const { open }: { readonly open: OpenEngine } = await import(`./${entry.module}`);
const model = await createEmbedder('index/model');
const { dimension } = model.info;
const stored = cacheEmbedder(model, entry.isDense ? job.cache : '', dimension);
const embedder = new CountingEmbedder(stored);
if (entry.isDense) for (const question of questions) await stored.embedQuery(question);

const before = await residentMb();
const started = performance.now();
const find = await open({ texts: set.texts, embedder, dimension, variant: entry.variant });
const indexSeconds = (performance.now() - started) / 1000 - embedder.seconds;
if (job.isOnlyEmbedding) await finish({ embedded: embedder.embedded });

const found: (readonly string[])[] = [];
for (const question of questions.slice(0, WARM_UP)) await find(question);
for (const question of questions) found.push(await find(question));
const ms = await time(find, questions);
const after = await residentMb();

let msWithModel = ms;
if (entry.isDense) {
  embedder.queries = model;
  const step = Math.max(1, Math.floor(questions.length / ASKED_WITH_MODEL));
  const some = questions.filter((_, at) => at % step === 0);
  for (const question of some.slice(0, WARM_UP)) await find(question);
  msWithModel = await time(find, some);
}
await finish({
  found,
  ms,
  msWithModel,
  indexSeconds,
  embedded: embedder.embedded,
  grownMb: after - before,
  residentMb: after,
} satisfies EngineResult);

async function finish(result: object): Promise<void> {
  await model.close();
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
  await new Promise(() => {});
}

async function time(ask: Find, asked: readonly string[]): Promise<Times> {
  const fastest = asked.map(() => Infinity);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    for (const [at, question] of asked.entries()) {
      const began = performance.now();
      await ask(question);
      fastest[at] = Math.min(fastest[at] ?? Infinity, performance.now() - began);
    }
  }
  return { p50: percentile(fastest, 0.5), p95: percentile(fastest, 0.95) };
}

/** After what is not used any more was given back, which takes V8 a moment. */
async function residentMb(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await collect?.({ type: 'major', execution: 'async', flavor: 'last-resort' });
    await setTimeout(100);
  }
  return process.memoryUsage().rss / 1e6;
}
