import type { DenseHit, SearchLimits, VectorKind } from '../../src/ports.ts';
import type { HnswGraph, Near } from './HnswGraph.ts';
import type { VectorHolder } from './vectorHolder.ts';
import type { VectorPlace } from './vectorRows.ts';

/**
 * So few are compared one by one, which takes about half a millisecond for a
 * thousand: a graph search could miss some of them, and walks past all others.
 */
const COMPARED_ONE_BY_ONE = 8192;
const KINDS: readonly VectorKind[] = ['vraag', 'antwoord', 'beide', 'enig'];
/** More parts than an antwoord has. */
const PARTS = 1 << 16;

/**
 * Our own graph, and of which pair and part each vector is: in numbers, because
 * there are several to a pair.
 *
 * @param places of the vectors that the graph holds already.
 */
export function createGraphHolder(graph: HnswGraph, places: readonly VectorPlace[]): VectorHolder {
  /** What each vector is of, see `pack`. */
  const placeOf = new Map<number, number>();
  const ofPair = new Map<number, readonly number[]>();
  const ofBrief = new Map<number, readonly number[]>();
  const note = (place: VectorPlace): void => {
    placeOf.set(place.id, pack(place));
    addTo(ofPair, place.pairId, place.id);
    addTo(ofBrief, place.briefId, place.id);
  };
  const forget = (briefId: number, id: number): void => {
    removeFrom(ofPair, unpack(placeOf.get(id) ?? 0).id, id);
    removeFrom(ofBrief, briefId, id);
    placeOf.delete(id);
  };
  const toHit = ({ label, cosine }: Near): DenseHit => ({
    ...unpack(placeOf.get(label) ?? 0),
    score: cosine,
  });
  const near = (vector: readonly number[], k: number, { allowed }: SearchLimits) => {
    if (!allowed) return graph.walk(vector, k);
    const labels = Array.from(allowed, (pairId) => ofPair.get(pairId) ?? []).flat();
    if (labels.length > COMPARED_ONE_BY_ONE) return graph.walk(vector, k, new Set(labels));
    return graph.compare(vector, labels).slice(0, k);
  };
  for (const place of places) note(place);
  return {
    dense: { search: async (vector, k, limits = {}) => near(vector, k, limits).map(toHit) },
    idsOf: (briefId) => ofBrief.get(briefId) ?? [],
    add: async (rows, vectors) => {
      const labels = rows.map(({ id }) => id);
      // Each at once: it can be found before the last of them is added.
      await graph.add(labels, vectors, (_, at) => rows[at] && note(rows[at]));
    },
    remove: async (briefId, ids) => {
      await graph.remove(ids, (label) => forget(briefId, label));
    },
  };
}

function pack({ pairId, kind, part }: VectorPlace): number {
  return (pairId * PARTS + part) * KINDS.length + KINDS.indexOf(kind);
}

function unpack(packed: number): Omit<DenseHit, 'score'> {
  const place = Math.floor(packed / KINDS.length);
  return {
    id: Math.floor(place / PARTS),
    kind: KINDS[packed % KINDS.length] ?? 'enig',
    part: place % PARTS,
  };
}

function addTo(lists: Map<number, readonly number[]>, key: number, id: number): void {
  const own = lists.get(key);
  if (own?.includes(id)) return;
  lists.set(key, [...(own ?? []), id]);
}

function removeFrom(lists: Map<number, readonly number[]>, key: number, id: number): void {
  const left = lists.get(key)?.filter((each) => each !== id) ?? [];
  if (left.length > 0) lists.set(key, left);
  else lists.delete(key);
}
