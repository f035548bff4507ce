import type { Archive, BriefSource } from '../ports.ts';
import { ingestFile, type Ingested } from './ingestFile.ts';

/** Reads files into the archive as they come, one after the other. */
export interface Reader {
  read(path: string): void;
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
  const waiting = new Set<string>();
  let work: Promise<void> | null = null;
  let isStopped = false;
  const readAll = async (): Promise<void> => {
    while (waiting.size > 0 && !isStopped) {
      for (const path of waiting) {
        if (isStopped) break;
        waiting.delete(path);
        await readOne(path, ports);
      }
      // Once for all that came together: the file holds the whole index.
      await archive.saveIndex().catch(onError);
    }
    work = null;
  };
  return {
    read: (path) => {
      waiting.add(path);
      work ??= readAll();
    },
    stop: async () => {
      isStopped = true;
      await work;
    },
  };
}

async function readOne(
  path: string,
  { archive, sourceOf, onRead, onError }: ReaderPorts,
): Promise<void> {
  try {
    const source = sourceOf(path);
    for (const file of await source.list()) onRead(await ingestFile(file, { source, archive }));
  } catch (error) {
    onError(error);
  }
}
