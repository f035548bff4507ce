/**
 * `npm run bench:inlezen`: letters a second, memory, and whether the cost of a
 * letter grows with the archive. Letters come from the printer of random
 * letters; vectors from a fast stand-in, so that reading is measured and not
 * the language model.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SyntheticEmbeddings } from '@langchain/core/utils/testing';
import fc from 'fast-check';
import { openArchive } from '../../index/openArchive.ts';
import { ingest } from '../../src/app/ingest.ts';
import { createFolderSource, createPathsSource } from '../../src/files/createFolderSource.ts';
import { printedBrief } from '../fixtures/printBrief.ts';

const LETTERS = Number(process.argv[2] ?? 5000);
const SEED = 7;
const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-bench-'));
const letters = join(folder, 'brieven');
mkdirSync(letters);
for (const [at, { tekst }] of fc.sample(printedBrief, { numRuns: LETTERS, seed: SEED }).entries()) {
  // A word of its own in each letter: without it many would be the same letter.
  writeFileSync(join(letters, `${at}.txt`), tekst.replaceAll('college', `college van dorp${at}`));
}
const archive = await openArchive({
  folder: join(folder, 'gegevens'),
  embeddings: new SyntheticEmbeddings({ vectorSize: 32 }),
  identity: { model: 'stand-in', dimension: 32, queryPrefix: '', passagePrefix: '' },
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
const source = createFolderSource(letters);
const marks: number[] = [];
let last = performance.now();
const step = Math.floor(LETTERS / 5);
const first = await timed(() =>
  ingest(
    source,
    ({ done }) => {
      if (done % step !== 0) return;
      marks.push((performance.now() - last) / 1000);
      last = performance.now();
    },
    archive,
  ),
);
const second = await timed(() => ingest(source, () => {}, archive));
const extra = join(letters, 'extra.txt');
writeFileSync(
  extra,
  'Vraag 1\nIs er een extra brief?\nAntwoord 1\nJa, dit is de laatste brief van de meting.\n',
);
const one = await timed(() => ingest(createPathsSource([extra], letters), () => {}, archive));
const searchable = await timed(() => archive.live());
const { scope } = await archive.live();
console.log(`${LETTERS} files, ${scope.brieven} letters, ${scope.pairs} pairs`);
console.log(`first run ${first.toFixed(1)} s, ${(LETTERS / first).toFixed(0)} letters a second`);
console.log(`each fifth of them: ${marks.map((seconds) => seconds.toFixed(1)).join(', ')} s`);
console.log(
  `second, unchanged run ${second.toFixed(2)} s, ${((100 * second) / first).toFixed(1)} % of the first`,
);
console.log(`one more letter ${(one + searchable).toFixed(2)} s, until it can be found`);
console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
await archive.close();

/** The two letters of seeds/ as other kinds of file, read again and again: what extraction alone takes. */
const READS = 20;
const examples = createFolderSource('tests/files/letters');
const files = await examples.list();
for (const kind of ['pdf', 'docx', 'odt', 'html']) {
  const own = files.filter(({ path }) => path.endsWith(`.${kind}`));
  await Promise.all(own.map((file) => examples.read(file)));
  const seconds = await timed(async () => {
    for (let at = 0; at < READS; at += 1) for (const file of own) await examples.read(file);
  });
  console.log(`${kind}: ${((READS * own.length) / seconds).toFixed(0)} letters a second`);
}
process.exit(0);
