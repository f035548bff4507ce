import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createEmbedder } from '../../../index/embedder/createEmbedder.ts';
import { ingest } from '../../../src/app/ingest.ts';
import { search } from '../../../src/app/search.ts';
import type { LiveIndex } from '../../../src/liveIndex.ts';
import type { Archive } from '../../../src/ports.ts';
import { openBench } from './indexPhase.ts';
import { makeSource, PAIRS_IN_A_LETTER, questionText } from './makeLetters.ts';
import { mainThreadMs } from './mainThreadMs.ts';
import { watchLoop } from './watchLoop.ts';
import { WordEmbeddings } from './WordEmbeddings.ts';

const QUESTIONS = 200;
const WARM_UP = 20;
const ASKED_WITH_MODEL = 100;
const RECALL_QUESTIONS = 50;

/** Moments of one question, in milliseconds of the clock. */
type Marks = Record<
  | 'start'
  | 'embedded'
  | 'embeddedCpu'
  | 'cpu'
  | 'words'
  | 'lexical'
  | 'sense'
  | 'dense'
  | 'read'
  | 'fetched'
  | 'end',
  number
>;

/** Opens a warm archive, asks, adds a letter. */
export async function askPhase(folder: string, pairs: number) {
  const opened = performance.now();
  const openedCpu = process.cpuUsage();
  const startLoop = watchLoop();
  const archive = await openBench(folder, pairs);
  const question = (at: number) => questionText(at, pairs / PAIRS_IN_A_LETTER);
  await search({ text: question(0), limit: 5 }, archive);
  const startSeconds = (performance.now() - opened) / 1000;
  const startCpuSeconds = cpuMs(openedCpu) / 1000;
  const startWaits = startLoop();

  for (let at = 0; at < WARM_UP; at += 1) await search({ text: question(at), limit: 5 }, archive);
  const asked: Marks[] = [];
  const stop = watchLoop();
  for (let at = 0; at < QUESTIONS; at += 1) {
    asked.push(await ask(question(at + 100), archive));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const askWaits = stop();
  const one = await addOne(archive, pairs);
  const withoutModelMb = process.memoryUsage().rss / 1e6;
  const memory = await withModel(question, archive);
  const recall = await recallAt10(folder, archive, question);
  await archive.close();
  return {
    startSeconds,
    startCpuSeconds,
    startWaits,
    askWaits,
    ...stagesOf(asked),
    ...one,
    ...memory,
    withoutModelMb,
    recall,
  };
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function now(): number {
  return performance.now();
}

async function ask(text: string, archive: Archive): Promise<Marks> {
  const marks: Marks = {
    start: now(),
    embedded: 0,
    embeddedCpu: 0,
    cpu: 0,
    words: 0,
    lexical: 0,
    sense: 0,
    dense: 0,
    read: 0,
    fetched: 0,
    end: 0,
  };
  const watched = (live: LiveIndex): LiveIndex => ({
    ...live,
    scope: live.scope,
    entries: live.entries,
    letters: live.letters,
    lexical: {
      ...live.lexical,
      search: (...given) => {
        marks.words = now();
        const hits = live.lexical.search(...given);
        marks.lexical = now();
        return hits;
      },
    },
    dense: {
      search: async (...given) => {
        marks.sense ||= now();
        const hits = await live.dense.search(...given);
        marks.dense = now();
        return hits;
      },
    },
  });
  const embedder = {
    ...archive.embedder,
    embedQuery: (query: string) => {
      const [started, cpu] = [now(), mainThreadMs()];
      const vector = archive.embedder.embedQuery(query);
      // All its work is done by now: it is no thread of its own.
      marks.embedded = now() - started;
      marks.embeddedCpu = mainThreadMs() - cpu;
      return vector;
    },
  };
  const pairs: Archive['store']['pairs'] = async (ids) => {
    marks.read ||= now();
    const found = await archive.store.pairs(ids);
    marks.fetched ||= now();
    return found;
  };
  const store = { ...archive.store, pairs };
  const live = async () => watched(await archive.live());
  const cpu = mainThreadMs();
  await search({ text, limit: 5 }, { ...archive, embedder, live, store });
  return { ...marks, end: now(), cpu: mainThreadMs() - cpu - marks.embeddedCpu };
}

/** Middle, 95th and 99th of the parts of a question; the stand-in embeds before `words`, and is taken off. */
function stagesOf(asked: readonly Marks[]) {
  const spread = (name: string, part: (marks: Marks) => number) => ({
    [name]: spreadOf(asked.map(part)),
  });
  return {
    ...spread('reading', (m) => m.words - m.start - m.embedded),
    ...spread('lexical', (m) => m.lexical - m.words),
    ...spread('vector', (m) => m.dense - m.sense),
    ...spread('fusion', (m) => m.read - m.dense),
    ...spread('fetching', (m) => m.fetched - m.read),
    ...spread('excerpt', (m) => m.end - m.fetched),
    ...spread('own', (m) => m.cpu),
    ...spread('all', (m) => m.end - m.start - m.embedded),
  };
}

/** One more letter, until it can be found. */
async function addOne(archive: Archive, pairs: number) {
  const first = pairs / PAIRS_IN_A_LETTER + 1;
  // The first one compiles the parser, as any bot has done that has run for a while.
  await ingest(makeSource(3, first), () => {}, archive);
  const stop = watchLoop();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await ingest(makeSource(1, first + 3), () => {}, archive);
  await archive.live();
  return {
    oneLetterSeconds: (performance.now() - started) / 1000,
    oneLetterCpuSeconds: cpuMs(cpu) / 1000,
    oneLetterWaits: stop(),
  };
}

/** Memory of the whole program, the language model in use; what a question's embedding takes, a whole question with it, and what of that comes after. */
async function withModel(question: (at: number) => string, archive: Archive) {
  const [opened, cpu] = [performance.now(), process.cpuUsage()];
  const model = await createEmbedder('index/model');
  await model.embedQuery('brug');
  const modelSeconds = (performance.now() - opened) / 1000;
  const modelCpuSeconds = cpuMs(cpu) / 1000;
  const embedding = await timed((at) => model.embedQuery(question(at)));
  // Near the archive's own vectors, but after as long as the model takes.
  const near = await Promise.all(
    Array.from({ length: ASKED_WITH_MODEL }, (_, at) => archive.embedder.embedQuery(question(at))),
  );
  let embedded = 0;
  const afterwards: number[] = [];
  const answer = await timed(async (at) => {
    const embedQuery = async (query: string) => {
      await model.embedQuery(query);
      embedded = performance.now();
      return near[at] ?? [];
    };
    const embedder = { ...archive.embedder, embedQuery };
    await search({ text: question(at), limit: 5 }, { ...archive, embedder });
    afterwards.push(performance.now() - embedded);
  });
  const memoryMb = process.memoryUsage().rss / 1e6;
  await model.close();
  const after = spreadOf(afterwards);
  return { memoryMb, modelSeconds, modelCpuSeconds, embedding, answer, after };
}

/** Middle, 95th and 99th, in milliseconds. */
async function timed(work: (at: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let at = 0; at < ASKED_WITH_MODEL; at += 1) {
    const started = performance.now();
    await work(at);
    times.push(performance.now() - started);
  }
  return spreadOf(times);
}

function spreadOf(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** As many as the bot asks for: see src/app/rank.ts. */
const CANDIDATES = 150;
/** Closer than this two vectors are as near: the search compares to within it. */
const WITHIN = 1e-4;

/** Share of the ten nearest of all vectors that are the first ten of what the bot's search gives. */
async function recallAt10(folder: string, archive: Archive, question: (at: number) => string) {
  const db = new Database(join(folder, 'vraagbaak.sqlite'), { readonly: true });
  const vectors = db
    .prepare<[], { embedding: Buffer }>('SELECT embedding FROM vector')
    .all()
    .map(({ embedding }) => new Float32Array(new Uint8Array(embedding).buffer));
  db.close();
  const { dense } = await archive.live();
  const embedder = new WordEmbeddings();
  let right = 0;
  for (let at = 0; at < RECALL_QUESTIONS; at += 1) {
    const query = Float32Array.from(await embedder.embedQuery(question(at + 7)));
    const scores = Float64Array.from(vectors, (vector) => {
      let sum = 0;
      for (let i = 0; i < query.length; i += 1) sum += (query[i] ?? 0) * (vector[i] ?? 0);
      return sum;
    }).toSorted();
    const tenth = scores.at(-10) ?? 0;
    const hits = await dense.search([...query], CANDIDATES);
    right += hits.slice(0, 10).filter(({ score }) => score >= tenth - WITHIN).length;
  }
  return right / (10 * RECALL_QUESTIONS);
}
