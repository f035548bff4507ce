import type { Archive, BriefSource } from '../ports.ts';
import { ingest } from './ingest.ts';
import type { Ingested } from './ingestFile.ts';

/** Reads files into the archive as they come, one after the other. */
export interface Reader {
  read(path: string): void;
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
  let work: Promise<void> = Promise.resolve();
  const readOne = async (path: string): Promise<void> => {
    try {
      await ingest(sourceOf(path), ({ last }) => onRead(last), archive);
    } catch (error) {
      onError(error);
    }
  };
  return {
    read: (path) => {
      work = work.then(() => readOne(path));
    },
    settled: () => work,
  };
}
