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
 * Prints each set's table when it is done. `--write` puts all of them in docs/metingen.md, between its two
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
import type { RetrievalSet } from '../../score/readSets.ts';
import { drawZoek } from './drawZoek.ts';
import { ENGINES } from './engines.ts';
import { installPeers } from './installPeers.ts';
import { machineLine } from './machineLine.ts';
import { readBenchSets } from './readBenchSets.ts';
import { replaceMarked } from './replaceMarked.ts';
import type { EngineResult, Job } from './runEngine.ts';
import { runJob } from './runJob.ts';
import { zoekTable, type MeasuredEngine, type MeasuredSet } from './zoekTable.ts';

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
const unknown = values.seen.filter((seen) => !sets.some((set) => set.name === seen));
if (unknown.length > 0) throw new Error(`--seen names no set: ${unknown.join(', ')}`);
// Before all that takes long: this throws when the document lacks the marks.
if (values.write) replaceMarked(readFileSync(DOCUMENT, 'utf8'), 'bench:zoek', '');

for (const set of sets) await embedAll(set);
const began = machineLine();
const measured: MeasuredSet[] = [];
for (const set of sets) {
  const one = await measureAll(set);
  measured.push(one);
  console.log(`${zoekTable(one)}\n`);
}
const machine = `${began} After the last set: ${machineLine()}`;
console.log(machine);
if (values.write) {
  const tables = [machine, ...measured.map(zoekTable)].join('\n\n');
  const text = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, replaceMarked(text, 'bench:zoek', tables));
  const drawn = measured.filter(({ isSeen }) => !isSeen);
  if (drawn.length > 0) writeFileSync(DRAWING, drawZoek(drawn));
  spawnSync('npx', ['oxfmt', DOCUMENT], { stdio: 'ignore' });
}

/** Engines of one module have the same texts embedded. */
async function embedAll(set: RetrievalSet): Promise<void> {
  const dense = ENGINES.filter(({ isDense }) => isDense);
  for (const entry of new Map(dense.map((each) => [each.module, each])).values()) {
    console.error(`embedding ${set.name} for ${entry.name}…`);
    await runJob('runEngine.ts', { entry, set, cache, isOnlyEmbedding: true } satisfies Job);
  }
}

async function measureAll(set: RetrievalSet): Promise<MeasuredSet> {
  const engines: MeasuredEngine[] = [];
  for (const entry of ENGINES) {
    console.error(`measuring ${set.name} with ${entry.name}…`);
    const job: Job = { entry, set, cache, isOnlyEmbedding: false };
    const result = await runJob<EngineResult>('runEngine.ts', job);
    const figures = set.queries.map(({ relevant }, at) =>
      judgeRows(result.found[at] ?? [], new Set(relevant)),
    );
    engines.push({ entry, result, figures });
  }
  return { set, engines, isSeen: values.seen.includes(set.name) };
}
