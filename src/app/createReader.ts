import { BotError, type ErrorCode } from '../errors.ts';
import type { BriefSource } from '../briefSource.ts';
import type { Archive } from '../ports.ts';
import { settleWithin } from '../settleWithin.ts';
import { storeFault } from '../storeFault.ts';
import { ingestFile, type Ingested } from './ingestFile.ts';

/** Reads files into the archive as they come, one after the other. */
export interface Reader {
  /** A file that waits already does not wait twice; one that the machine failed on is tried again. */
  read(path: string): void;
  /** As `read`, and tells what became of it. @throws as `ingestFile`. */
  take(path: string): Promise<Ingested>;
  /**
   * Finishes the file that is being read unless it takes long, and reads no more: what is
   * left is read at the next start.
   */
  stop(): Promise<void>;
}

export interface ReaderPorts {
  readonly archive: Archive;
  /** The one file at this path, as a source. */
  readonly sourceOf: (path: string) => BriefSource;
  readonly onRead: (done: Ingested) => void;
  readonly onError: (error: unknown) => void;
  /** Pause before a file is tried again, in milliseconds; default half a minute. */
  readonly retryMs?: number;
  /** How long a stop waits for the file that is being read, in milliseconds; default 2,000. */
  readonly stopMs?: number;
}

/** Of the machine and not of the file: it may go well another time. */
const PASSING: readonly ErrorCode[] = ['EMBEDDER_FAILED', 'TOO_BUSY', 'STORE_BUSY', 'STORE_FULL'];
const RETRY_MS = 30_000;
/** A scan takes minutes, and a bot that is asked to stop has seconds. */
const STOP_MS = 2000;

/** Queues the files of a watched folder, so that two events of one file do not read it at once. */
export function createReader(ports: ReaderPorts): Reader {
  const { archive, onError, retryMs = RETRY_MS, stopMs = STOP_MS } = ports;
  /** Files that are in the queue, or will be: as many as there are at most. */
  const queued = new Set<string>();
  const later = createLater(retryMs);
  let work: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isStopped = false;
  const settle = async (): Promise<void> => {
    waiting -= 1;
    // Once for all that came together: the file holds the whole index.
    if (waiting === 0) await archive.saveIndex().catch(onError);
  };
  const take = (path: string): Promise<Ingested> => {
    waiting += 1;
    const next = work.then(() => {
      // From here on a change of the file is another one.
      queued.delete(path);
      if (isStopped) throw new BotError('STOPPING', 'no more files are read');
      return readOne(path, ports);
    });
    work = next.catch(() => {}).then(settle);
    return next;
  };
  const read = (path: string): void => {
    if (queued.has(path)) return;
    queued.add(path);
    take(path).catch((error: unknown) => {
      if (isStopped) return;
      onError(error);
      if (isPassing(error)) later.run(() => read(path));
    });
  };
  return {
    take,
    read,
    stop: async () => {
      isStopped = true;
      later.stop();
      await settleWithin(work, stopMs);
    },
  };
}

/** Runs what is given after a pause, unless it is stopped first. */
function createLater(ms: number) {
  const timers = new Set<NodeJS.Timeout>();
  return {
    run: (work: () => void): void => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, ms).unref();
      timers.add(timer);
    },
    stop: (): void => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function isPassing(error: unknown): boolean {
  const known = storeFault(error);
  return known instanceof BotError && PASSING.includes(known.code);
}

async function readOne(
  path: string,
  { archive, sourceOf, onRead }: ReaderPorts,
): Promise<Ingested> {
  const source = sourceOf(path);
  const [file] = await source.list();
  if (!file) throw new RangeError('a path without a file');
  const done = await ingestFile(file, { source, archive });
  onRead(done);
  return done;
}
