import { Tinypool } from 'tinypool';
import { readBrief, type BriefReading, type UnreadBrief } from '../../src/core/readBrief.ts';
import { BotError } from '../../src/errors.ts';
import { textHash } from './textHash.ts';

/** Reads one letter at a time, where that keeps nobody waiting. */
export interface ReadingThread {
  /** @throws {@link BotError} `FILE_TOO_SLOW`; the next letter gets a new thread. */
  read(unread: UnreadBrief): Promise<BriefReading>;
  close(): Promise<void>;
}

export interface ReadingOptions {
  /** For one letter. The longest text that is taken costs a second or two (ADR 5). */
  readonly seconds?: number;
  readonly worker?: URL;
}

/** Under vitest and tsx this file is TypeScript, which a worker of Node 20 cannot run: it takes the built one. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/index/reading/readingWorker.js', import.meta.url)
  : new URL('./readingWorker.js', import.meta.url);

/** Of the young generation V8 takes more than the work needs, and does not give it back. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };
/** The next letter of a folder comes sooner; after this the memory is given back. */
const IDLE_SECONDS = 5;

/** Parsing takes 50 ms to seconds. The thread starts with the first letter and ends after the last. */
export function createReadingThread(options: ReadingOptions = {}): ReadingThread {
  const { seconds = 60, worker = WORKER } = options;
  const pool = openPool(worker);
  const broken = new AbortController();
  // No thread could be started, for want of memory perhaps; who waits for one is not told otherwise.
  pool.on('error', () => broken.abort());
  return {
    read: async (unread) => {
      const clock = AbortSignal.timeout(seconds * 1000);
      try {
        return await pool.run(unread, { signal: AbortSignal.any([clock, broken.signal]) });
      } catch (cause) {
        if (broken.signal.aborted) return readBrief(unread, textHash);
        if (!clock.aborted) throw cause;
        throw new BotError('FILE_TOO_SLOW', 'reading the text took too long');
      }
    },
    close: () => pool.destroy(),
  };
}

function openPool(worker: URL): Tinypool {
  return new Tinypool({
    filename: worker.href,
    name: 'read',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_SECONDS * 1000,
    resourceLimits: LIMITS,
    // The bot's token is in the environment.
    env: {},
  });
}
