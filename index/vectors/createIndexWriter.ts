import type { HnswVectorStore } from './HnswVectorStore.ts';
import { writeIndexFile, type VectorIdentity } from './indexFile.ts';

/** Writes the index file when it pays. */
export interface IndexWriter {
  /** So many vectors were added or removed since the last call. */
  note(changed: number): void;
  /** Begins to write `store` as it is now, unless the file holds nearly all of it; others need not wait for the end. */
  write(store: HnswVectorStore, revision: number): void;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

/**
 * The file is written when it lacks this share of the vectors, or this many: what
 * writing costs grows with the archive, and adding the rest at the next start
 * takes about a millisecond a vector.
 */
const BEHIND_SHARE = 1 / 64;
const BEHIND_MOST = 500;

/** @param onFailure told when a writing failed; the old file stays. */
export function createIndexWriter(
  { folder, identity }: { readonly folder: string; readonly identity: VectorIdentity },
  onFailure: () => void,
): IndexWriter {
  let unsaved = 0;
  let writing: Promise<void> | null = null;
  return {
    note: (changed) => {
      unsaved += changed;
    },
    write: (store, revision) => {
      const isFar = unsaved >= Math.min(BEHIND_SHARE * store.size, BEHIND_MOST);
      if (unsaved === 0 || !isFar || writing) return;
      const saved = unsaved;
      unsaved = 0;
      writing = writeIndexFile(folder, store, { ...identity, revision })
        .catch(() => {
          // A cache that cannot be written costs the next start some time, nothing more.
          unsaved += saved;
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
