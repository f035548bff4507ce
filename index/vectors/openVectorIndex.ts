import type Database from 'better-sqlite3';
import { createTurns } from '../createTurns.ts';
import { HnswGraph } from './HnswGraph.ts';
import {
  indexChecksum,
  indexPath,
  readSidecar,
  removeIndexFile,
  type VectorIdentity,
} from './indexFile.ts';
import { pairRanges, readVectorPlaces, readVectors, type VectorPlace } from './vectorRows.ts';

/** What `openVectorIndex` needs: the truth, where the cache is, and what it must have been made with. */
export interface VectorIndexOptions {
  readonly db: Database.Database;
  readonly folder: string;
  readonly identity: VectorIdentity;
  readonly revision: number;
}

/** Why the file was not used; null when it was. */
export type RebuildReason = 'missing' | 'other model' | 'out of step' | 'damaged' | null;

/** A graph and what it holds; empty when the file could not be used. */
export interface OpenedIndex {
  readonly graph: HnswGraph;
  readonly held: readonly VectorPlace[];
  /** Letters of which the file holds all that the database has. */
  readonly complete: ReadonlySet<number>;
  readonly rebuilt: RebuildReason;
}

/** Above this share of hidden vectors the lists are made anew: they slow every search. */
const HIDDEN_SHARE = 0.25;
/** Vectors, the newest that file and database share, that must be the same in both. */
const COMPARED = 128;
/** Vectors that are looked at before others get their turn. */
const SETTLED_AT_ONCE = 512;
/** Pairs whose vectors are read at once. */
const PAGE = 100;

/**
 * The vectors in the index file, when nothing speaks against it; else an empty
 * store to fill. A file that is behind the database gives what it has: a vector
 * never changes and its id is never given again, so the rest can be added.
 */
export async function openVectorIndex(options: VectorIndexOptions): Promise<OpenedIndex> {
  const { db, identity } = options;
  const rows = await readRows(db);
  const graph = new HnswGraph(identity.dimension);
  const rebuilt = (await findDoubt(options, rows.length)) ?? (await load(graph, rows, options));
  if (rebuilt === null) return { graph, ...(await findHeld(graph, rows)), rebuilt };
  // Nothing will be written over it.
  if (rows.length === 0) removeIndexFile(options.folder);
  return {
    graph: new HnswGraph(identity.dimension),
    held: [],
    complete: new Set(),
    rebuilt: rows.length === 0 ? null : rebuilt,
  };
}

/** Which vectors the graph has, and the letters of which it has all. */
async function findHeld(
  graph: HnswGraph,
  rows: readonly VectorPlace[],
): Promise<Pick<OpenedIndex, 'held' | 'complete'>> {
  const turn = createTurns();
  const held: VectorPlace[] = [];
  const complete = new Set<number>();
  const lacking = new Set<number>();
  for (const [at, row] of rows.entries()) {
    if (at % SETTLED_AT_ONCE === 0) await turn();
    if (graph.has(row.id)) held.push(row);
    else lacking.add(row.briefId);
    complete.add(row.briefId);
  }
  for (const briefId of lacking) complete.delete(briefId);
  return { held, complete };
}

/** What speaks against the index file of `folder`; null when it may be read. */
export async function findDoubt(
  { folder, identity, revision }: Omit<VectorIndexOptions, 'db'>,
  count: number,
): Promise<RebuildReason> {
  const sidecar = readSidecar(folder);
  const checksum = await indexChecksum(folder);
  if (sidecar === null || checksum === null) return 'missing';
  if (!isSameModel(sidecar, identity)) return 'other model';
  // Ahead of the database: that is an older one, put back.
  const isAhead = sidecar.revision > revision;
  const isOther = sidecar.revision === revision && sidecar.count !== count;
  if (isAhead || isOther) return 'out of step';
  return sidecar.sha256 === checksum ? null : 'damaged';
}

function isSameModel(a: VectorIdentity, b: VectorIdentity): boolean {
  return (
    a.model === b.model &&
    a.dimension === b.dimension &&
    a.queryPrefix === b.queryPrefix &&
    a.passagePrefix === b.passagePrefix
  );
}

async function load(
  graph: HnswGraph,
  rows: readonly VectorPlace[],
  { db, folder }: VectorIndexOptions,
): Promise<RebuildReason> {
  const wanted = new Set<number>();
  const turn = createTurns();
  for (const [at, { id }] of rows.entries()) {
    if (at % SETTLED_AT_ONCE === 0) await turn();
    wanted.add(id);
  }
  const hidden = readSidecar(folder)?.hidden ?? [];
  try {
    await graph.read(indexPath(folder), (label) => wanted.has(label), hidden);
  } catch {
    return 'damaged';
  }
  if (graph.hidden > HIDDEN_SHARE * graph.size) return 'out of step';
  return isSame(db, graph, rows) ? null : 'out of step';
}

/**
 * Whether file and database are of one archive: where an older database was put
 * back and went on, ids were given twice, and the newest ones differ.
 */
function isSame(db: Database.Database, graph: HnswGraph, rows: readonly VectorPlace[]): boolean {
  const shared: number[] = [];
  for (let at = rows.length - 1; at >= 0 && shared.length < COMPARED; at -= 1) {
    const id = rows[at]?.id ?? -1;
    if (graph.has(id)) shared.push(id);
  }
  return readVectors(db, shared).every((vector, place) => {
    const inFile = graph.vectorOf(shared[place] ?? 0);
    return vector.every((value, at) => value === inFile[at]);
  });
}

async function readRows(db: Database.Database): Promise<readonly VectorPlace[]> {
  const turn = createTurns();
  const rows: VectorPlace[] = [];
  for (const range of pairRanges(db, PAGE)) {
    rows.push(...readVectorPlaces(db, range * PAGE, (range + 1) * PAGE));
    await turn();
  }
  return rows;
}
