/**
 * The embedding model beside the same file run by transformers.js, and beside what
 * the machine could do: `npm run bench:model -- [--write] [folder[:most]]`
 *
 * Passages: what the product embeds of a set's texts, `PASSAGES` of them evenly
 * spread; without a folder of the two letters in seeds/. Each way runs in a process
 * of its own, three times; the fastest counts. The limit is the fastest matrix
 * product that onnxruntime gives on one core here, of a model with one operator, made
 * in code. Shares are of processor time, so that other work on the machine weighs less.
 *
 * Prints the tables; `--write` puts them in docs/metingen.md between its `bench:model` marks.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Tokenizer } from '@huggingface/tokenizers';
import { createEmbedder } from '../../../index/embedder/createEmbedder.ts';
import { embedTexts } from '../../../src/core/embedTexts.ts';
import { countFlops } from './countFlops.ts';
import { installPeers } from './installPeers.ts';
import { machineLine } from './machineLine.ts';
import type { Gemm } from './makeGemm.ts';
import { modelTable, type MeasuredGemm, type MeasuredWay } from './modelTable.ts';
import { readBenchSets } from './readBenchSets.ts';
import { replaceMarked } from './replaceMarked.ts';
import type { EmbeddingJob, EmbeddingResult } from './runEmbedding.ts';
import { runJob } from './runJob.ts';

const DOCUMENT = 'docs/metingen.md';
const MODEL = 'index/model';
const PASSAGES = 120;
const WAYS = [
  { name: 'Vraagbaak', module: 'openOwnModel.ts', batch: PASSAGES },
  { name: 'transformers.js, one at a time', module: 'peers/openTransformers.ts', batch: 1 },
  { name: 'transformers.js, 16 at a time', module: 'peers/openTransformers.ts', batch: 16 },
];
/** The shape of the model's widest product for 512 tokens, and one that suits the machine. */
const SHAPES = [
  { m: 512, k: 384, n: 1536 },
  { m: 1536, k: 1536, n: 1536 },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
installPeers();
const model = await createEmbedder(MODEL);
const { dimension, maxTokens, passagePrefix } = model.info;
const [set] = await readBenchSets(positionals, model);
await model.close();
const all = (set?.texts ?? []).flatMap((text) => embedTexts(text).map((part) => part.text));
const step = Math.max(1, Math.floor(all.length / PASSAGES));
const passages = all.filter((_, at) => at % step === 0).slice(0, PASSAGES);

const tokenizer = new Tokenizer(
  JSON.parse(readFileSync(join(MODEL, 'tokenizer.json'), 'utf8')),
  {},
);
const tokens = passages.map((text) =>
  Math.min(maxTokens, tokenizer.encode(passagePrefix + text).ids.length),
);
const flops = countFlops(readFileSync(join(MODEL, 'model.onnx')), dimension);

const began = machineLine();
const gemms: MeasuredGemm[] = [];
for (const shape of SHAPES) {
  for (const kind of ['float32', 'int8', 'MatMulNBits'] as const) {
    const gemm: Gemm = { kind, ...shape };
    gemms.push({ gemm, ...(await runJob<{ gflops: number }>('runGemm.ts', gemm)) });
  }
}
const ways: MeasuredWay[] = [];
for (const { name, module, batch } of WAYS) {
  console.error(`measuring ${name}…`);
  const job: EmbeddingJob = { module, batch, passages };
  ways.push({ name, ...(await runJob<EmbeddingResult>('runEmbedding.ts', job)) });
}
const tables = `${began}\n\n${modelTable({ name: set?.name ?? '', tokens, flops, gemms, ways })}`;
console.log(tables);
if (values.write) {
  const text = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, replaceMarked(text, 'bench:model', tables));
  spawnSync('npx', ['oxfmt', DOCUMENT], { stdio: 'ignore' });
}
