import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEmbedder, type LocalEmbeddings } from '../../index/embedder/createEmbedder.ts';
import { apology } from '../../src/app/apology.ts';
import { createReader } from '../../src/app/createReader.ts';
import { BotError } from '../../src/errors.ts';
import { createExtractor } from '../../src/files/extract/createExtractor.ts';
import { createPathsSource } from '../../src/files/createFolderSource.ts';
import { letterText } from '../discord/openBeheer.ts';
import { present } from '../discord/present.ts';
import { makeTextPdf } from '../files/makePdf.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';

const said = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: unknown) => apology(error),
  );

describe('the thread that embeds', () => {
  let embedder: LocalEmbeddings;
  let thread: Worker | undefined;
  const keep = (worker: Worker) => (thread = worker);
  beforeAll(async () => {
    process.on('worker', keep);
    embedder = await createEmbedder('index/model');
    await embedder.embedQuery('warm');
  });
  afterAll(async () => {
    process.off('worker', keep);
    await embedder.close();
  });

  it.runIf(process.platform === 'linux')('gives way to the program with all that it starts', () => {
    const [program, ...others] = niceness('self');
    expect(program).toBe(0);
    // Itself and those of the model, which takes the calling one as the first.
    const lowered = others.filter((nice) => nice > 0);
    expect(lowered.length).toBeGreaterThanOrEqual(Math.min(4, availableParallelism()));
  });

  it('dies in the middle of questions: they are refused with a sentence, and the next is answered', async () => {
    const before = await embedder.embedQuery('hoeveel vacatures zijn er?');
    const asked = Array.from({ length: 5 }, (_, at) => said(embedder.embedQuery(`vraag ${at}`)));
    const letters = said(embedder.embedDocuments(['lange passage '.repeat(200)]));
    // Not `terminate`: in the middle of the model's own code that ends the whole process.
    present(thread).postMessage(null);
    const answers = await Promise.all([...asked, letters]);
    // One was being embedded; the others waited in a queue that a new thread goes on with.
    expect(answers.filter((text) => text !== '')).toHaveLength(1);
    expect(answers.join('')).toMatch(/^Het zoeken is even uitgevallen/);
    expect(await embedder.embedQuery('hoeveel vacatures zijn er?')).toEqual(before);
  });

  it.runIf(process.env['TEST_E2E'])(
    'has so much to do that a question would wait long: that is said at once, and passes',
    async () => {
      const asked = Array.from({ length: 520 }, () => said(embedder.embedQuery('waar?')));
      const answers = await Promise.all(asked);
      const refused = answers.filter((text) => text !== '');
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThan(20);
      expect(refused[0]).toMatch(/^Er worden nu heel veel vragen tegelijk gesteld/);
      expect(await said(embedder.embedQuery('waar?'))).toBe('');
    },
  );
});

/** What becomes of a letter when embedding fails so often first. */
async function read(failures: readonly Error[]): Promise<readonly string[]> {
  const folder = newFolder();
  const path = join(folder, 'brief.txt');
  writeFileSync(path, letterText());
  const archive = await openTestArchive();
  const left = [...failures];
  const done: string[] = [];
  const reader = createReader({
    archive: {
      ...archive,
      vectorsOf: async (...given) => {
        const failure = left.shift();
        if (failure) throw failure;
        return archive.vectorsOf(...given);
      },
    },
    sourceOf: (file) => createPathsSource([file], folder),
    onRead: ({ kind }) => done.push(kind),
    onError: (error) => done.push(error instanceof BotError ? error.code : String(error)),
    retryMs: 5,
  });
  // Two events of one file, before it is read.
  reader.read(path);
  reader.read(path);
  await vi.waitFor(() => expect(done).toContain('nieuw'), 10_000);
  await reader.stop();
  await archive.close();
  return done;
}

describe('a letter that is read while the machine fails', () => {
  it('is read again when the thread that embeds is back, and once', async () => {
    const stopped = new BotError('EMBEDDER_FAILED', 'the embedding thread stopped');
    expect(await read([stopped, stopped])).toEqual(['EMBEDDER_FAILED', 'EMBEDDER_FAILED', 'nieuw']);
  });

  it('is read once when it waited twice', async () => {
    expect(await read([])).toEqual(['nieuw']);
  });
});

/** Of each thread of a process: how low its priority is. The 19th field of proc(5)'s stat. */
function niceness(pid: number | 'self'): readonly number[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[17]);
  });
}

/** Processes that this one started and that extract. */
function extractors(): readonly number[] {
  const children = readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return children.filter(isExtractor).map(Number);
}

function isExtractor(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('extractProcess');
  } catch {
    return false;
  }
}

// Starts two processes, which takes seconds: `npm run test:e2e`.
const isLong = process.env['TEST_E2E'] !== undefined;
describe.skipIf(process.platform !== 'linux' || !isLong)('the process that extracts', () => {
  it('is ended by the system in the middle of a file: the file is read in a new one', async () => {
    const known = new Set(extractors());
    const extractor = createExtractor();
    const pdf = makeTextPdf([[{ x: 72, y: 100, text: 'Vraag 1 Waarom? Antwoord 1 Daarom.' }]]);
    const text = extractor.extract(pdf, 'pdf');
    const own = await vi.waitFor(() => present(extractors().find((pid) => !known.has(pid))), {
      timeout: 10_000,
      interval: 10,
    });
    process.kill(own, 'SIGKILL');
    expect((await text).tekst).toContain('Daarom.');
    expect((await extractor.extract(pdf, 'pdf')).tekst).toContain('Daarom.');
    const next = present(extractors().find((pid) => !known.has(pid)));
    expect(niceness(next)[0], 'it gives way to the program').toBeGreaterThan(0);
  });
});
