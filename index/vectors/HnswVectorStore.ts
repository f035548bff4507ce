import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BotError } from '../../src/errors.ts';

const M = 16;
const EF_CONSTRUCTION = 200;
/** Below this, one hit in thirty is missed on real vectors of this model (measured; hnswlib's default is 10). */
const EF_MINIMUM = 200;
const FIRST_CAPACITY = 1024;
const SEED = 100;
/** So few are compared one by one: a graph search could miss some of them, and walks past all others. */
const COMPARED_ONE_BY_ONE = 2048;
/** Adding takes about a millisecond a vector; in between, others get their turn. */
const ADDED_AT_ONCE = 8;
const SETTLED_AT_ONCE = 4096;

/** A vector found. */
interface Near {
  readonly label: number;
  readonly cosine: number;
}

/**
 * Approximate nearest neighbours by cosine, in memory, as a LangChain vector
 * store. Ids are whole numbers. This class owns hnswlib-node's sharp edges:
 * growing, `ef` (lost on load), refusing vectors of another length, never
 * reading into an index that holds something, and never changing one that is
 * being written, which happens on another thread.
 */
export class HnswVectorStore extends VectorStore {
  /** Which documents may be found. */
  declare FilterType: (document: DocumentInterface) => boolean;
  readonly #dimension: number;
  readonly #documents = new Map<number, DocumentInterface>();
  /** Labels that hnswlib holds and that may not be found. */
  readonly #hidden = new Set<number>();
  #index: hnswlib.HierarchicalNSW;
  /** Ends when the last change or writing that was asked for has. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(embeddings: EmbeddingsInterface, dimension: number) {
    super(embeddings, {});
    this.#dimension = dimension;
    this.#index = emptyIndex(dimension);
  }

  override _vectorstoreType(): string {
    return 'hnsw';
  }

  /** Vectors that can be found. */
  get size(): number {
    return this.#documents.size;
  }

  /** Vectors that were removed but still fill hnswlib's lists. */
  get hidden(): number {
    return this.#hidden.size;
  }

  override async addDocuments(
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const texts = documents.map(({ pageContent }) => pageContent);
    return this.addVectors(await this.embeddings.embedDocuments(texts), documents, options);
  }

  /** @throws {@link BotError} `INDEX_INCOMPATIBLE` for a vector of another length; nothing is added then. */
  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    for (const vector of vectors) this.#check(vector);
    return this.#inTurn(async () => {
      const ids = options?.ids ?? this.#newIds(vectors.length);
      this.#grow(vectors.length);
      for (const [at, vector] of vectors.entries()) {
        if (at % ADDED_AT_ONCE === ADDED_AT_ONCE - 1) await nextTurn();
        const label = Number(ids[at]);
        this.#index.addPoint(vector, label);
        this.#hidden.delete(label);
        this.#documents.set(label, documents[at] ?? new Document({ pageContent: '' }));
      }
      return ids;
    });
  }

  override async delete({ ids }: { ids: string[] }): Promise<void> {
    await this.#inTurn(async () => {
      for (const id of ids) {
        if (this.#documents.delete(Number(id))) this.#hide(Number(id));
      }
    });
  }

  /** Whether the vector with this id can be found. */
  has(id: number): boolean {
    return this.#documents.has(id);
  }

  /** The numbers of a vector that can be found, as hnswlib holds them: 32-bit floats. */
  vectorOf(id: number): readonly number[] {
    return this.#index.getPoint(id);
  }

  /** At most `k` documents with their cosine, best first, of those that the filter lets through. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[DocumentInterface, number][]> {
    this.#check(query);
    const labels = filter && this.#labelsOf(filter);
    const found =
      labels && labels.size <= COMPARED_ONE_BY_ONE
        ? this.#compare(query, labels).slice(0, k)
        : this.#walk(query, k, labels);
    return found.flatMap(({ label, cosine }) => {
      const document = this.#documents.get(label);
      return document ? [[document, cosine]] : [];
    });
  }

  /** Asked for here and not inside hnswlib, whose process ends when a filter throws. */
  #labelsOf(filter: this['FilterType']): ReadonlySet<number> {
    const kept = new Set<number>();
    for (const [label, document] of this.#documents) if (filter(document)) kept.add(label);
    return kept;
  }

  /** The nearest by way of the graph. */
  #walk(query: number[], k: number, labels: ReadonlySet<number> | undefined): readonly Near[] {
    const wanted = Math.min(k, labels?.size ?? this.size);
    if (wanted === 0) return [];
    this.#index.setEf(Math.max(EF_MINIMUM, 4 * wanted) + this.hidden);
    const { neighbors, distances } = labels
      ? this.#index.searchKnn(query, wanted, (label) => labels.has(label))
      : this.#index.searchKnn(query, wanted);
    return neighbors.map((label, at) => ({ label, cosine: 1 - (distances[at] ?? 1) }));
  }

  /** All of them, nearest first. */
  #compare(query: readonly number[], labels: ReadonlySet<number>): readonly Near[] {
    const all = Array.from(labels, (label) => {
      const point = this.#index.getPoint(label);
      return { label, cosine: point.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0) };
    });
    return all.toSorted((a, b) => b.cosine - a.cosine || a.label - b.label);
  }

  /**
   * Writes the vectors, without the documents, to `path`, on another thread.
   *
   * @returns what `read` must be told of the file: how many can be found, and the ids that cannot.
   */
  write(path: string): Promise<{ readonly count: number; readonly hidden: number[] }> {
    return this.#inTurn(async () => {
      const written = { count: this.size, hidden: [...this.#hidden] };
      await this.#index.writeIndex(path);
      return written;
    });
  }

  /**
   * Takes the vectors from `path`, those that have a document in `documents`; the
   * others are hidden. The file may lack some, see `has`.
   *
   * @param hidden as `write` gave it.
   * @throws when the file is damaged; the store is then as it was.
   */
  async read(
    path: string,
    documents: ReadonlyMap<number, DocumentInterface>,
    hidden: readonly number[],
  ): Promise<void> {
    // A failed read leaves a freed pointer in the object: read into a new one, and drop that.
    const index = new hnswlib.HierarchicalNSW('ip', this.#dimension);
    await index.readIndex(path);
    await this.#inTurn(async () => {
      this.#index = index;
      this.#documents.clear();
      this.#hidden.clear();
      for (const label of hidden) this.#hidden.add(label);
      for (const [at, label] of index.getIdsList().entries()) {
        if (at % SETTLED_AT_ONCE === SETTLED_AT_ONCE - 1) await nextTurn();
        this.#settle(label, documents.get(label));
      }
    });
  }

  /** Makes a label that was read findable, or not. */
  #settle(label: number, document: DocumentInterface | undefined): void {
    if (!document) return this.#hide(label);
    if (this.#hidden.delete(label)) this.#index.unmarkDelete(label);
    this.#documents.set(label, document);
  }

  #hide(label: number): void {
    if (this.#hidden.has(label)) return;
    this.#index.markDelete(label);
    this.#hidden.add(label);
  }

  #newIds(count: number): string[] {
    let first = 0;
    for (const id of this.#documents.keys()) first = Math.max(first, id + 1);
    return Array.from({ length: count }, (_, at) => String(first + at));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => {});
    return next;
  }

  #check(vector: readonly number[]): void {
    if (vector.length === this.#dimension && vector.every(Number.isFinite)) return;
    throw new BotError(
      'INDEX_INCOMPATIBLE',
      `a vector of length ${vector.length} in an index of ${this.#dimension}`,
    );
  }

  #grow(count: number): void {
    const needed = this.#index.getCurrentCount() + count;
    let capacity = this.#index.getMaxElements();
    while (capacity < needed) capacity *= 2;
    if (capacity > this.#index.getMaxElements()) this.#index.resizeIndex(capacity);
  }
}

function emptyIndex(dimension: number): hnswlib.HierarchicalNSW {
  const index = new hnswlib.HierarchicalNSW('ip', dimension);
  index.initIndex(FIRST_CAPACITY, M, EF_CONSTRUCTION, SEED);
  return index;
}
