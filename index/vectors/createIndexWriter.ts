import type { VectorChanges } from './createVectorMirror.ts';
import type { HnswGraph } from './HnswGraph.ts';
import { writeIndexFile, type VectorIdentity } from './indexFile.ts';

/** Writes the index file when it pays. */
export interface IndexWriter {
  /** What changed since the last call. */
  note(changes: VectorChanges): void;
  /**
   * Begins to write `graph` as it is now, unless the file holds nearly all of it and
   * nothing that was removed; others need not wait for the end.
   */
  write(graph: HnswGraph, revision: number): void;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

/**
 * The file is written when it lacks this share of the vectors, or this many: what
 * writing costs grows with the archive, and adding the rest at the next start
 * takes one to two milliseconds a vector.
 */
const BEHIND_SHARE = 1 / 64;
const BEHIND_MOST = 250;

const NOTHING: VectorChanges = { added: 0, removed: 0 };

/** @param onFailure told when a writing failed; the old file stays. */
export function createIndexWriter(
  { folder, identity }: { readonly folder: string; readonly identity: VectorIdentity },
  onFailure: () => void,
): IndexWriter {
  let unsaved: VectorChanges = NOTHING;
  let writing: Promise<void> | null = null;
  const note = (changes: VectorChanges): void => {
    unsaved = { added: unsaved.added + changes.added, removed: unsaved.removed + changes.removed };
  };
  return {
    note,
    write: (graph, revision) => {
      const isFar = unsaved.added >= Math.min(BEHIND_SHARE * graph.size, BEHIND_MOST);
      const isDue = unsaved.removed > 0 || (unsaved.added > 0 && isFar);
      if (!isDue || writing) return;
      const saved = unsaved;
      unsaved = NOTHING;
      writing = writeIndexFile(folder, graph, { ...identity, revision })
        .catch(() => {
          // A cache that cannot be written costs the next start some time, nothing more.
          note(saved);
          onFailure();
        })
        .finally(() => {
          writing = null;
        });
    },
    settled: async () => {
      await writing;
    },
  };
}
