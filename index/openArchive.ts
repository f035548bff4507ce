import { join } from 'node:path';
import type { Embeddings } from '@langchain/core/embeddings';
import type { VectorStore } from '@langchain/core/vectorstores';
import type { Archive } from '../src/ports.ts';
import { fileNumber, rescueMoved } from './backup/rescueMoved.ts';
import { embedPairs } from './embedder/embedPairs.ts';
import { keepIndexes } from './keepIndexes.ts';
import { refuseLost } from './refuseLost.ts';
import { createReadingThread, type ReadingThread } from './reading/createReadingThread.ts';
import { createBriefStore } from './store/createBriefStore.ts';
import { createFeedbackStore } from './store/createFeedbackStore.ts';
import { createSettingsStore } from './store/createSettingsStore.ts';
import { createMeldingStore } from './store/meldingen/createMeldingStore.ts';
import { openDatabase } from './store/openDatabase.ts';
import { refreshVectors } from './store/refreshVectors.ts';
import type { VectorIdentity } from './vectors/indexFile.ts';
import { findDoubt } from './vectors/openVectorIndex.ts';
import { countVectors } from './vectors/vectorRows.ts';

export interface ArchiveOptions {
  /** Folder of the database and the index file; made when it is not there. */
  readonly folder: string;
  readonly embeddings: Embeddings;
  /** What the vectors are made with; letters embedded with anything else are embedded anew. */
  readonly identity: VectorIdentity;
  /** Another place for the vectors than the HNSW file; filled from the database. */
  readonly vectorStore?: VectorStore;
  /** Another place to read letters in than a thread. */
  readonly reading?: ReadingThread;
  /** Told in English when the index file could not be used, and why. */
  readonly onRebuild?: (reason: string) => void;
}

/** Name of the database in its folder. */
export const DATABASE_FILE = 'vraagbaak.sqlite';

/**
 * Opens the archive in a folder: the database, and the indexes made from it.
 *
 * @throws {@link BotError} `STORE_LOST`, `STORE_UNUSABLE`, `STORE_NEWER`, `EMBEDDER_FAILED`.
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const { folder, embeddings, identity, reading = createReadingThread() } = options;
  refuseLost(folder, DATABASE_FILE);
  const db = openDatabase(join(folder, DATABASE_FILE));
  const opened = fileNumber(db.name);
  const store = createBriefStore(db);
  await refreshVectors(db, store, { embeddings, identity });
  const indexes = keepIndexes(db, store, options);
  return {
    store,
    feedback: createFeedbackStore(db),
    settings: createSettingsStore(db),
    meldingen: createMeldingStore(db),
    embedder: embeddings,
    vectorsOf: (tekst, parsed) => embedPairs({ ...parsed, tekst }, parsed.pairs, embeddings),
    read: reading.read,
    live: indexes.live,
    saveIndex: indexes.save,
    inspect: async () => {
      await indexes.settled();
      const vectors = countVectors(db);
      const doubt = await findDoubt(
        { folder, identity, revision: await store.revision() },
        vectors,
      );
      return { model: identity.model, vectors, file: doubt ?? 'ok' };
    },
    rescue: () => rescueMoved(db, opened),
    close: async () => {
      await indexes.settled();
      await reading.close().finally(() => db.close());
    },
  };
}
