import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type Database from 'better-sqlite3';
import { HnswVectorStore } from './HnswVectorStore.ts';
import { indexChecksum, indexPath, readSidecar, type VectorIdentity } from './indexFile.ts';
import { readVectorRows } from './vectorRows.ts';

/** What `openVectorIndex` needs: the truth, where the cache is, and what it must have been made with. */
export interface VectorIndexOptions {
  readonly db: Database.Database;
  readonly folder: string;
  readonly embeddings: EmbeddingsInterface;
  readonly identity: VectorIdentity;
  readonly revision: number;
}

/** Why the file was not used; null when it was. */
export type RebuildReason = 'missing' | 'other model' | 'out of step' | 'damaged' | null;

/** A vector store and the ids that it holds; empty when the file could not be used. */
export interface OpenedIndex {
  readonly store: HnswVectorStore;
  readonly held: readonly number[];
  readonly rebuilt: RebuildReason;
}

/** Above this share of hidden vectors the lists are made anew: they slow every search. */
const HIDDEN_SHARE = 0.25;

/** The vectors in the index file, when it agrees with the database in everything; else an empty store to fill. */
export function openVectorIndex(options: VectorIndexOptions): OpenedIndex {
  const documents = readDocuments(options.db);
  const store = new HnswVectorStore(options.embeddings, options.identity.dimension);
  const rebuilt = findDoubt(options, documents.size) ?? load(store, options.folder, documents);
  if (rebuilt === null) return { store, held: [...documents.keys()], rebuilt };
  const empty = new HnswVectorStore(options.embeddings, options.identity.dimension);
  return { store: empty, held: [], rebuilt: documents.size === 0 ? null : rebuilt };
}

/** What speaks against the index file of `folder`; null when it may be read. */
export function findDoubt(
  { folder, identity, revision }: Omit<VectorIndexOptions, 'db' | 'embeddings'>,
  count: number,
): RebuildReason {
  const sidecar = readSidecar(folder);
  const checksum = indexChecksum(folder);
  if (sidecar === null || checksum === null) return 'missing';
  const sameModel =
    sidecar.model === identity.model &&
    sidecar.dimension === identity.dimension &&
    sidecar.queryPrefix === identity.queryPrefix &&
    sidecar.passagePrefix === identity.passagePrefix;
  if (!sameModel) return 'other model';
  if (sidecar.revision !== revision || sidecar.count !== count) return 'out of step';
  return sidecar.sha256 === checksum ? null : 'damaged';
}

function load(
  store: HnswVectorStore,
  folder: string,
  documents: ReadonlyMap<number, DocumentInterface>,
): RebuildReason {
  try {
    store.read(indexPath(folder), documents);
    return store.hidden <= HIDDEN_SHARE * store.size ? null : 'out of step';
  } catch {
    return 'damaged';
  }
}

function readDocuments(db: Database.Database): ReadonlyMap<number, DocumentInterface> {
  return new Map(
    readVectorRows(db).map(({ id, metadata }) => [
      id,
      new Document({ pageContent: metadata.citation, metadata }),
    ]),
  );
}
