import type Database from 'better-sqlite3';
import PQueue from 'p-queue';
import type { LiveIndex } from '../src/liveIndex.ts';
import type { BriefStore } from '../src/ports.ts';
import { createLiveIndex, type SyncedIndex } from './createLiveIndex.ts';
import type { ArchiveOptions } from './openArchive.ts';
import { createIndexWriter } from './vectors/createIndexWriter.ts';
import { createVectorMirror } from './vectors/createVectorMirror.ts';
import { GraphHolder } from './vectors/GraphHolder.ts';
import { createStoreHolder } from './vectors/createStoreHolder.ts';
import type { HnswGraph } from './vectors/HnswGraph.ts';
import { removeUnfinished } from './vectors/indexFile.ts';
import { openVectorIndex } from './vectors/openVectorIndex.ts';

/** The indexes of an archive, opened when first needed and brought up to date when asked for. */
export interface KeptIndexes {
  live(): Promise<LiveIndex>;
  /**
   * Writes the vector index to its file, when enough changed or anything was removed;
   * nothing for a vector store of another kind.
   */
  save(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

interface Opened {
  readonly index: SyncedIndex;
  /** Null for a vector store that is not ours to write. */
  readonly graph: HnswGraph | null;
}

/** Keeps what is searched in step with `store`, whichever process changed it. */
export function keepIndexes(
  db: Database.Database,
  store: BriefStore,
  options: ArchiveOptions,
): KeptIndexes {
  const writer = createIndexWriter(options, () => options.onRebuild?.('cannot be written'));
  let opened: Opened | undefined;
  /** Revision of the store that the indexes hold. */
  let held = -1;
  // One at a time: two questions after a change must not add the same letter twice.
  const line = new PQueue({ concurrency: 1 });

  const write = (): void => {
    if (opened?.graph) writer.write(opened.graph, held);
  };
  const bringUpToDate = async (): Promise<void> => {
    const revision = await store.revision();
    if (held === revision) return;
    const isFirst = opened === undefined;
    opened ??= await open(db, store, { ...options, revision });
    writer.note(await opened.index.sync(await store.changedSince(held)));
    held = revision;
    if (isFirst) {
      writer.note({ added: 0, removed: opened.graph?.exposed ?? 0 });
      write();
    }
  };
  const save = (): Promise<void> =>
    line.add(() => bringUpToDate().then(write)).then(() => writer.settled());
  return {
    live: async () => {
      await line.add(bringUpToDate);
      if (!opened) throw new Error('the indexes did not open');
      return opened.index.live;
    },
    save: async () => {
      // What was being written meanwhile does not have the last changes.
      await save();
      await save();
    },
    settled: () => line.onIdle().then(() => writer.settled()),
  };
}

async function open(
  db: Database.Database,
  store: BriefStore,
  options: ArchiveOptions & { readonly revision: number },
): Promise<Opened> {
  const { vectorStore } = options;
  if (vectorStore) {
    const mirror = createVectorMirror(db, createStoreHolder(vectorStore));
    return { index: createLiveIndex(store, mirror), graph: null };
  }
  removeUnfinished(options.folder);
  const { graph, held, complete, rebuilt } = await openVectorIndex({ db, ...options });
  if (rebuilt) options.onRebuild?.(rebuilt);
  const holder = new GraphHolder(graph);
  await holder.take(held);
  // What was read is not read again: without this SQLite keeps 16 MB of it.
  db.pragma('shrink_memory');
  const mirror = createVectorMirror(db, holder, complete);
  return { index: createLiveIndex(store, mirror), graph };
}
