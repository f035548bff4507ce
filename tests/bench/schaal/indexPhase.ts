import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../index/openArchive.ts';
import { ingest } from '../../../src/app/ingest.ts';
import type { Archive } from '../../../src/ports.ts';
import { makeSource, PAIRS_IN_A_LETTER } from './makeLetters.ts';
import { watchLoop } from './watchLoop.ts';
import { DIMENSION, WordEmbeddings } from './WordEmbeddings.ts';

const identity = {
  model: 'stand-in',
  dimension: DIMENSION,
  queryPrefix: '',
  passagePrefix: '',
};
/** Above this a pair has one vector, of its antwoord: some six a pair take hours to index here. */
const MOST_WITH_ALL_VECTORS = 10_000;

export async function openBench(folder: string, pairs: number): Promise<Archive> {
  const embeddings = new WordEmbeddings();
  const archive = await openArchive({ folder, embeddings, identity });
  if (pairs <= MOST_WITH_ALL_VECTORS) return archive;
  const vectorsOf: Archive['vectorsOf'] = async (tekst, parsed) => {
    const texts = parsed.pairs.map(({ antwoord, vraag }) => {
      const { start, end } = antwoord ?? vraag;
      return tekst.slice(start, end);
    });
    const vectors = await embeddings.embedDocuments(texts);
    return vectors.map((values) => [{ kind: 'beide', part: 0, values }]);
  };
  return { ...archive, vectorsOf };
}

/** Reads the letters, indexes them and writes the index file. */
export async function indexPhase(folder: string, pairs: number) {
  const archive = await openBench(folder, pairs);
  const [started, cpu, stop] = [performance.now(), process.cpuUsage(), watchLoop()];
  await ingest(makeSource(pairs / PAIRS_IN_A_LETTER), () => {}, archive);
  const read = performance.now() - started;
  const waits = stop();
  const used = process.cpuUsage(cpu);
  const { scope } = await archive.live();
  const { vectors } = await archive.inspect();
  await archive.close();
  const size = (name: string) => statSync(join(folder, name)).size / 1e6;
  return {
    indexSeconds: read / 1000,
    indexCpuSeconds: (used.user + used.system) / 1e6,
    indexWaits: waits,
    pairs: scope.pairs,
    vectors,
    databaseMb: size('vraagbaak.sqlite'),
    indexFileMb: size('vectors.hnsw'),
  };
}
