import type Database from 'better-sqlite3';
import type { BriefStore, LiveIndex } from '../src/ports.ts';
import { createLiveIndex, type SyncedIndex } from './createLiveIndex.ts';
import type { ArchiveOptions } from './openArchive.ts';
import { createVectorMirror } from './vectors/createVectorMirror.ts';
import type { HnswVectorStore } from './vectors/HnswVectorStore.ts';
import { writeIndexFile } from './vectors/indexFile.ts';
import { openVectorIndex } from './vectors/openVectorIndex.ts';

/** The indexes of an archive, opened when first needed and brought up to date when asked for. */
export interface KeptIndexes {
  live(): Promise<LiveIndex>;
  /** Writes the vector index to its file; nothing for a vector store of another kind. */
  save(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

interface Opened {
  readonly index: SyncedIndex;
  /** Null for a vector store that is not ours to write. */
  readonly hnsw: HnswVectorStore | null;
  readonly wasRebuilt: boolean;
}

/** Keeps what is searched in step with `store`, whichever process changed it. */
export function keepIndexes(
  db: Database.Database,
  store: BriefStore,
  options: ArchiveOptions,
): KeptIndexes {
  let opened: Opened | undefined;
  /** Revision of the store that the indexes hold. */
  let held = -1;
  let syncing: Promise<void> = Promise.resolve();

  const bringUpToDate = async (): Promise<void> => {
    const revision = await store.revision();
    if (held === revision) return;
    const isFirst = opened === undefined;
    opened ??= open(db, store, { ...options, revision });
    await opened.index.sync();
    held = revision;
    if (isFirst && opened.wasRebuilt) write(opened);
  };
  const write = ({ hnsw }: Opened): void => {
    if (!hnsw) return;
    try {
      writeIndexFile(options.folder, hnsw, { ...options.identity, revision: held });
    } catch {
      // A cache that cannot be written costs the next start some time, nothing more.
      options.onRebuild?.('cannot be written');
    }
  };
  const current = async (): Promise<Opened> => {
    // One at a time: two questions after a change must not add the same letter twice.
    syncing = syncing.catch(() => {}).then(bringUpToDate);
    await syncing;
    if (!opened) throw new Error('the indexes did not open');
    return opened;
  };
  return {
    live: async () => (await current()).index.live,
    save: async () => write(await current()),
    settled: () => syncing.catch(() => {}),
  };
}

function open(
  db: Database.Database,
  store: BriefStore,
  options: ArchiveOptions & { readonly revision: number },
): Opened {
  const { vectorStore } = options;
  if (vectorStore) {
    const mirror = createVectorMirror(db, vectorStore, []);
    return { index: createLiveIndex(store, mirror), hnsw: null, wasRebuilt: false };
  }
  const file = openVectorIndex({ db, ...options });
  if (file.rebuilt) options.onRebuild?.(file.rebuilt);
  const mirror = createVectorMirror(db, file.store, file.held);
  return {
    index: createLiveIndex(store, mirror),
    hnsw: file.store,
    wasRebuilt: file.rebuilt !== null,
  };
}
