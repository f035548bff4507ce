/**
 * Vraagbaak's search beside what people would use instead:
 * `npm run bench:zoek -- [--cache file] [--seen name]… [--write] [folder[:most[:asked]]…]`
 *
 * A folder is a retrieval set (corpus.jsonl, queries.jsonl) or one with letters
 * (tests/score/readSets.ts); `:330` keeps so many of the texts that answer nothing,
 * `:330:200` asks the first 200 questions. Without a folder: the questions of our
 * own over seeds/, so that the command runs from a fresh clone as it is.
 *
 * 1. The peers are installed from the lock file in peers/, unless they are already.
 * 2. What an engine wants embedded is embedded and kept in the cache file (default:
 *    one for this model in the temporary folder). This is what takes long; stopped,
 *    it goes on where it was. One cache file is for one model.
 * 3. Every engine is measured on every set, each in a process of its own, one after
 *    the other: the same sets, the same depth, and the same vectors where it takes them.
 *
 * Prints the tables. `--write` puts them in docs/metingen.md, between its two
 * `bench:zoek` marks, and draws docs/beelden/naast-elkaar.svg. `--seen` names a set
 * that the model was trained on: it is reported, and left out of the drawing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEmbedder } from '../../../index/embedder/createEmbedder.ts';
import { judgeRows } from '../../../src/core/judgeRows.ts';
import { drawZoek } from './drawZoek.ts';
import { ENGINES } from './engines.ts';
import { installPeers } from './installPeers.ts';
import { machineLine } from './machineLine.ts';
import { readBenchSets } from './readBenchSets.ts';
import { replaceMarked } from './replaceMarked.ts';
import type { EngineResult, Job } from './runEngine.ts';
import { runJob } from './runJob.ts';
import { zoekTable, type MeasuredSet } from './zoekTable.ts';

const DOCUMENT = 'docs/metingen.md';
const DRAWING = 'docs/beelden/naast-elkaar.svg';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cache: { type: 'string' },
    seen: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
installPeers();
const model = await createEmbedder('index/model');
const name = `vraagbaak-zoek-${model.info.sha256['model.onnx'].slice(0, 12)}.f32`;
const cache = values.cache ?? join(tmpdir(), name);
const sets = await readBenchSets(positionals, model);
await model.close();

const jobs = sets.flatMap((set) => ENGINES.map((entry) => ({ entry, set, cache })));
// Engines of one module have the same texts embedded.
const embedding = new Map(jobs.map((job) => [`${job.set.name} ${job.entry.module}`, job]));
for (const job of embedding.values()) {
  if (!job.entry.isDense) continue;
  console.error(`embedding ${job.set.name} for ${job.entry.name}…`);
  await runJob('runEngine.ts', { ...job, isOnlyEmbedding: true } satisfies Job);
}
const began = machineLine();
const measured: MeasuredSet[] = sets.map((set) => ({
  set,
  isSeen: values.seen.includes(set.name),
  engines: [],
}));
for (const job of jobs) {
  console.error(`measuring ${job.set.name} with ${job.entry.name}…`);
  const asked: Job = { ...job, isOnlyEmbedding: false };
  const result = await runJob<EngineResult>('runEngine.ts', asked);
  const figures = job.set.queries.map(({ relevant }, at) =>
    judgeRows(result.found[at] ?? [], new Set(relevant)),
  );
  measured.find(({ set }) => set === job.set)?.engines.push({ entry: job.entry, result, figures });
}
const tables = [began, `After the last: ${machineLine()}`, ...measured.map(zoekTable)].join('\n\n');
console.log(tables);
if (values.write) {
  const text = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, replaceMarked(text, 'bench:zoek', tables));
  writeFileSync(DRAWING, drawZoek(measured.filter(({ isSeen }) => !isSeen)));
  spawnSync('npx', ['oxfmt', DOCUMENT], { stdio: 'ignore' });
}
