/**
 * Passages a second by one way of running the model, in a process of its own:
 * `tsx runEmbedding.ts <job file>`; prints one line of JSON.
 */
import { readFileSync } from 'node:fs';
import type { OpenModel } from './Engine.ts';

/** What a process is told to measure. */
export interface EmbeddingJob {
  /** Module beside this file that exports `openModel`. */
  readonly module: string;
  /** Texts that are handed over at once. */
  readonly batch: number;
  readonly passages: readonly string[];
}

/** What it found. */
export interface EmbeddingResult {
  /** By the clock, of the fastest try. */
  readonly seconds: number;
  /** Of the cores, of the try that took least: what else the machine does weighs less on it. */
  readonly coreSeconds: number;
  /** The vector of the first passage. */
  readonly first: readonly number[];
  /** Megabytes (10^6) that the process had. */
  readonly residentMb: number;
}

const WARM_UP = 8;
const TRIES = 3;

const { module, batch, passages }: EmbeddingJob = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
);
const { openModel }: { readonly openModel: OpenModel } = await import(`./${module}`);
const embed = await openModel('index/model');
const [first = []] = await embed(passages.slice(0, WARM_UP));
let [seconds, coreSeconds] = [Infinity, Infinity];
for (let attempt = 0; attempt < TRIES; attempt += 1) {
  const started = performance.now();
  const before = process.cpuUsage();
  for (let at = 0; at < passages.length; at += batch) await embed(passages.slice(at, at + batch));
  const { user, system } = process.cpuUsage(before);
  coreSeconds = Math.min(coreSeconds, (user + system) / 1e6);
  seconds = Math.min(seconds, (performance.now() - started) / 1000);
}
const residentMb = process.memoryUsage().rss / 1e6;
const result: EmbeddingResult = { seconds, coreSeconds, first, residentMb };
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
