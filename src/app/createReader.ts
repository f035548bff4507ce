import { BotError } from '../errors.ts';
import type { Archive, BriefSource } from '../ports.ts';
import { ingestFile, type Ingested } from './ingestFile.ts';

/** Reads files into the archive as they come, one after the other. */
export interface Reader {
  read(path: string): void;
  /** As `read`, and tells what became of it. @throws as `ingestFile`. */
  take(path: string): Promise<Ingested>;
  /** Finishes the file that is being read, and reads no more: what is left is read at the next start. */
  stop(): Promise<void>;
}

export interface ReaderPorts {
  readonly archive: Archive;
  /** The one file at this path, as a source. */
  readonly sourceOf: (path: string) => BriefSource;
  readonly onRead: (done: Ingested) => void;
  readonly onError: (error: unknown) => void;
}

/** Queues the files of a watched folder, so that two events of one file do not read it at once. */
export function createReader(ports: ReaderPorts): Reader {
  const { archive, onError } = ports;
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
      if (isStopped) throw new BotError('STOPPING', 'no more files are read');
      return readOne(path, ports);
    });
    work = next.catch(() => {}).then(settle);
    return next;
  };
  return {
    take,
    read: (path) => {
      take(path).catch((error: unknown) => {
        if (!isStopped) onError(error);
      });
    },
    stop: async () => {
      isStopped = true;
      await work;
    },
  };
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
