import { Tinypool } from 'tinypool';
import type { BriefReading, UnreadBrief } from '../../src/core/readBrief.ts';
import { BotError } from '../../src/errors.ts';

/** Reads one letter at a time, where that keeps nobody waiting. */
export interface ReadingThread {
  /** @throws {@link BotError} `FILE_TOO_SLOW`; the next letter gets a new thread. */
  read(unread: UnreadBrief): Promise<BriefReading>;
  close(): Promise<void>;
}

/** Under vitest and tsx this file is TypeScript, which a worker of Node 20 cannot run: it takes the built one. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/index/reading/readingWorker.js', import.meta.url)
  : new URL('./readingWorker.js', import.meta.url);

/** The longest text that is taken costs a second or two (ADR 5). */
const SECONDS = 60;
const MEGABYTES = 512;
/** The next letter of a folder comes sooner; after this the memory is given back. */
const IDLE_SECONDS = 5;

/** Parsing takes 50 ms to seconds. The thread starts with the first letter and ends after the last. */
export function createReadingThread(seconds = SECONDS): ReadingThread {
  const pool = new Tinypool({
    filename: WORKER.href,
    name: 'read',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_SECONDS * 1000,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    // The bot's token is in the environment.
    env: {},
  });
  return {
    read: async (unread) => {
      const signal = AbortSignal.timeout(seconds * 1000);
      try {
        return await pool.run(unread, { signal });
      } catch (cause) {
        if (!signal.aborted) throw cause;
        throw new BotError('FILE_TOO_SLOW', 'reading the text took too long');
      }
    },
    close: () => pool.destroy(),
  };
}
