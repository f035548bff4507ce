import PQueue from 'p-queue';
import { Tinypool } from 'tinypool';
import { builtFile } from '../../src/builtFile.ts';
import { readBrief, type BriefReading, type UnreadBrief } from '../../src/core/readBrief.ts';
import { BotError } from '../../src/errors.ts';
import { textHash } from './textHash.ts';

/** Reads one letter at a time, where that keeps nobody waiting. */
export interface ReadingThread {
  /** @throws {@link BotError} `FILE_TOO_SLOW`, and the next letter gets a new thread; `STOPPING` once it is closed. */
  read(unread: UnreadBrief): Promise<BriefReading>;
  /** Reads nothing to its end: what waits or is being read is refused. */
  close(): Promise<void>;
}

export interface ReadingOptions {
  /** For one letter. The longest text that is taken costs a second or two (ADR 5). */
  readonly seconds?: number;
  readonly worker?: URL;
}

const WORKER = builtFile('index/reading/readingWorker.js');

/** Of the young generation V8 takes more than the work needs, and does not give it back. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };
/** The next letter of a folder comes sooner; after this the memory is given back. */
const IDLE_SECONDS = 5;

/** Parsing takes 50 ms to seconds. The thread starts with the first letter and ends after the last. */
export function createReadingThread(options: ReadingOptions = {}): ReadingThread {
  const { seconds = 60, worker = WORKER } = options;
  const pool = openPool(worker);
  // The pool starts no thread for what waits behind a letter that is stopped: nothing waits in it.
  const line = new PQueue({ concurrency: 1 });
  const closing = new AbortController();
  return {
    read: (unread) => line.add(() => readIn(pool, unread, { seconds, closing: closing.signal })),
    close: () => {
      closing.abort();
      return pool.destroy();
    },
  };
}

/** Where no thread can be had, or it dies, the letter is read here: that is not the letter's fault. */
async function readIn(
  pool: Tinypool,
  unread: UnreadBrief,
  { seconds, closing }: { readonly seconds: number; readonly closing: AbortSignal },
): Promise<BriefReading> {
  const slow = AbortSignal.timeout(seconds * 1000);
  const broken = new AbortController();
  // A thread that cannot start leaves its task pending.
  const fail = (): void => broken.abort();
  pool.on('error', fail);
  try {
    closing.throwIfAborted();
    return await pool.run(unread, { signal: AbortSignal.any([slow, closing, broken.signal]) });
  } catch {
    if (closing.aborted) throw new BotError('STOPPING', 'no more letters are read');
    if (slow.aborted) throw new BotError('FILE_TOO_SLOW', 'reading the text took too long');
    return readBrief(unread, textHash);
  } finally {
    pool.off('error', fail);
  }
}

function openPool(worker: URL): Tinypool {
  const pool = new Tinypool({
    filename: worker.href,
    name: 'read',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_SECONDS * 1000,
    resourceLimits: LIMITS,
    // The bot's token is in the environment.
    env: {},
  });
  // Without a listener it would end the program.
  pool.on('error', () => {});
  return pool;
}
