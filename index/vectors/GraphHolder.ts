import type { DenseHit, DenseIndex, SearchLimits } from '../../src/liveIndex.ts';
import { createTurns } from '../createTurns.ts';
import type { HnswGraph, Near } from './HnswGraph.ts';
import type { VectorHolder } from './vectorHolder.ts';
import type { VectorPlace, VectorRow } from './vectorRows.ts';

/** Vectors that are noted before others get their turn. */
const TAKEN_AT_ONCE = 512;

/** Our own graph, and of which pair and part each vector is. */
export class GraphHolder implements VectorHolder {
  readonly dense: DenseIndex;
  readonly #graph: HnswGraph;
  readonly #placeOf = new Map<number, VectorPlace>();
  readonly #ofPair = new Map<number, number[]>();
  readonly #ofBrief = new Map<number, number[]>();

  constructor(graph: HnswGraph) {
    this.#graph = graph;
    this.dense = {
      search: async (vector, k, limits = {}) => this.#toHits(this.#near(vector, k, limits)),
    };
  }

  /** Learns of what the graph holds already. */
  async take(places: readonly VectorPlace[]): Promise<void> {
    const turn = createTurns();
    for (const [at, place] of places.entries()) {
      if (at % TAKEN_AT_ONCE === 0) await turn();
      this.#note(place);
    }
  }

  idsOf(briefId: number): readonly number[] {
    return this.#ofBrief.get(briefId) ?? [];
  }

  async add(rows: readonly VectorRow[], vectors: readonly (readonly number[])[]): Promise<void> {
    const labels = rows.map(({ id }) => id);
    // Each at once: it can be found before the last of them is added.
    await this.#graph.add(labels, vectors, (_, at) => rows[at] && this.#note(rows[at]));
  }

  async remove(briefId: number, ids: readonly number[]): Promise<void> {
    await this.#graph.remove(ids, (id) => this.#forget(briefId, id));
  }

  #near(vector: readonly number[], k: number, { allowed }: SearchLimits): readonly Near[] {
    if (!allowed) return this.#graph.near(vector, k);
    const labels: number[] = [];
    for (const pairId of allowed) labels.push(...(this.#ofPair.get(pairId) ?? []));
    return this.#graph.near(vector, k, labels);
  }

  #toHits(near: readonly Near[]): readonly DenseHit[] {
    const hits: DenseHit[] = [];
    for (const { label, cosine } of near) {
      const place = this.#placeOf.get(label);
      if (!place) continue;
      hits.push({ id: place.pairId, kind: place.kind, part: place.part, score: cosine });
    }
    return hits;
  }

  #note(place: VectorPlace): void {
    const { id, briefId, pairId } = place;
    if (this.#placeOf.has(id)) this.#forget(briefId, id);
    this.#placeOf.set(id, place);
    addTo(this.#ofPair, pairId, id);
    addTo(this.#ofBrief, briefId, id);
  }

  #forget(briefId: number, id: number): void {
    removeFrom(this.#ofPair, this.#placeOf.get(id)?.pairId ?? -1, id);
    removeFrom(this.#ofBrief, briefId, id);
    this.#placeOf.delete(id);
  }
}

function addTo(lists: Map<number, number[]>, key: number, id: number): void {
  const own = lists.get(key);
  if (own) own.push(id);
  else lists.set(key, [id]);
}

function removeFrom(lists: Map<number, number[]>, key: number, id: number): void {
  const left = lists.get(key)?.filter((each) => each !== id) ?? [];
  if (left.length > 0) lists.set(key, left);
  else lists.delete(key);
}
