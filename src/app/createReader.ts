import type { Archive, BriefSource } from '../ports.ts';
import { ingest } from './ingest.ts';
import type { Ingested } from './ingestFile.ts';

/** Reads files into the archive as they come, one after the other. */
export interface Reader {
  read(path: string): void;
  /** As `read`, and tells what became of it. @throws as `ingest`. */
  take(path: string): Promise<Ingested>;
  /** Resolves when all that came so far is read. */
  settled(): Promise<void>;
}

export interface ReaderPorts {
  readonly archive: Archive;
  /** The one file at this path, as a source. */
  readonly sourceOf: (path: string) => BriefSource;
  readonly onRead: (done: Ingested) => void;
  readonly onError: (error: unknown) => void;
}

/** Queues the files of a watched folder, so that two events of one file do not read it at once. */
export function createReader({ archive, sourceOf, onRead, onError }: ReaderPorts): Reader {
  let work: Promise<unknown> = Promise.resolve();
  const readOne = async (path: string): Promise<Ingested> => {
    const [done] = await ingest(sourceOf(path), ({ last }) => onRead(last), archive);
    if (!done) throw new RangeError('a path without a file');
    return done;
  };
  const take = (path: string): Promise<Ingested> => {
    const next = work.then(() => readOne(path));
    work = next.catch(() => {});
    return next;
  };
  return {
    take,
    read: (path) => {
      take(path).catch(onError);
    },
    settled: async () => {
      await work;
    },
  };
}
