import hnswlib from 'hnswlib-node';
import PQueue from 'p-queue';
import { BotError } from '../../src/errors.ts';
import { createTurns } from '../createTurns.ts';
import { readVectors } from './graphFile.ts';
import { isReadAlike } from './isReadAlike.ts';
import { VectorSlab } from './VectorSlab.ts';

const M = 16;
const EF_CONSTRUCTION = 200;
/** So few are compared one by one, which takes about a millisecond for a thousand: a walk could miss some of them. */
const COMPARED_ONE_BY_ONE = 8192;
/** Below this, one hit in thirty is missed on real vectors of this model (measured; hnswlib's default is 10). */
const EF_MINIMUM = 200;
/** One more for so many vectors: in a larger graph the nearest are missed more easily. Of the first ten, 99.9 % of 26,487 real vectors are found so, and 99.6 % of 100,000 made-up ones (docs/metingen.md). */
const EF_SIZE = 200;
const FIRST_CAPACITY = 1024;
const SEED = 100;

/** A vector found. */
export interface Near {
  readonly label: number;
  readonly cosine: number;
}

/**
 * Nearest neighbours by cosine, in memory, of vectors known by whole numbers:
 * approximate by hnswlib's graph, or exact among those that are named. This class
 * owns hnswlib-node's sharp edges: growing, `ef` (lost on load), refusing vectors
 * of another length, never reading into an index that holds something, and never
 * changing one that is being written, which happens on another thread.
 */
export class HnswGraph {
  readonly #dimension: number;
  /** Labels that hnswlib holds and that may not be found. */
  readonly #hidden = new Set<number>();
  #exposed = 0;
  #index: hnswlib.HierarchicalNSW;
  /** The vectors that can be found, once more: hnswlib gives its own out slowly. */
  #slab: VectorSlab;
  /** Changes and writings, one after the other; one that fails does not stop the next. */
  readonly #line = new PQueue({ concurrency: 1 });

  constructor(dimension: number) {
    this.#dimension = dimension;
    this.#index = emptyIndex(dimension);
    this.#slab = new VectorSlab(dimension);
  }

  get dimension(): number {
    return this.#dimension;
  }

  /** Vectors that can be found. */
  get size(): number {
    return this.#slab.size;
  }

  /** Vectors that were removed but still fill hnswlib's lists. */
  get hidden(): number {
    return this.#hidden.size;
  }

  /** Vectors that may not be found and that the file which was read has all the same. */
  get exposed(): number {
    return this.#exposed;
  }

  /** Whether the vector with this label can be found. */
  has(label: number): boolean {
    return this.#slab.has(label);
  }

  /** The numbers of a vector, as hnswlib holds them: 32-bit floats. */
  vectorOf(label: number): readonly number[] {
    return this.#index.getPoint(label);
  }

  /**
   * Adds vectors under these labels; `settle` is told of each as soon as it can be found.
   *
   * @throws {@link BotError} `INDEX_INCOMPATIBLE` for a vector of another length; nothing is added then.
   */
  async add(
    labels: readonly number[],
    vectors: readonly (readonly number[])[],
    settle: (label: number, at: number) => void = () => {},
  ): Promise<void> {
    for (const vector of vectors) this.#check(vector);
    await this.#line.add(async () => {
      this.#grow(vectors.length);
      const turn = createTurns();
      for (const [at, label] of labels.entries()) {
        const vector = vectors[at] ?? [];
        this.#index.addPoint([...vector], label);
        this.#hidden.delete(label);
        this.#slab.set(label, vector);
        settle(label, at);
        await turn();
      }
    });
  }

  /** From when it is this one's turn the vectors are not found; those that it does not have are left out. */
  async remove(labels: readonly number[], settle: (label: number) => void = () => {}) {
    await this.#line.add(async () => {
      for (const label of labels) {
        if (this.#slab.has(label)) this.#hide(label);
        settle(label);
      }
    });
  }

  /**
   * The nearest, at most `k`, best first: exactly where few have to be compared, else
   * by way of the graph, of which many vectors that are alike can cut a part off.
   *
   * @param among each once; absent: all.
   */
  near(query: readonly number[], k: number, among?: readonly number[]): readonly Near[] {
    const size = among?.length ?? this.size;
    const oneByOne = () => this.compare(query, among ?? [...this.#slab.labels()]).slice(0, k);
    if (size <= COMPARED_ONE_BY_ONE) return oneByOne();
    const found = this.walk(query, k, among && new Set(among));
    return found.length < Math.min(k, size) ? oneByOne() : found;
  }

  /** The nearest by way of the graph, at most `k`, best first. @param among absent: all. */
  walk(query: readonly number[], k: number, among?: ReadonlySet<number>): readonly Near[] {
    this.#check(query);
    const wanted = Math.min(k, among?.size ?? this.size);
    if (wanted === 0) return [];
    const looked = Math.max(EF_MINIMUM, wanted) + Math.ceil(this.size / EF_SIZE);
    this.#index.setEf(looked + this.hidden);
    // The filter cannot throw: hnswlib would end the process.
    const { neighbors, distances } = among
      ? this.#index.searchKnn([...query], wanted, (label) => among.has(label))
      : this.#index.searchKnn([...query], wanted);
    return neighbors.map((label, at) => ({ label, cosine: 1 - (distances[at] ?? 1) }));
  }

  /** All of these, nearest first, within 0.0001 of their cosine; what it does not have is left out. */
  compare(query: readonly number[], labels: readonly number[]): readonly Near[] {
    this.#check(query);
    const found: Near[] = [];
    const cosines = this.#slab.products(query, labels);
    for (let at = 0; at < labels.length; at += 1) {
      const cosine = cosines[at] ?? Number.NaN;
      if (!Number.isNaN(cosine)) found.push({ label: labels[at] ?? 0, cosine });
    }
    return found.toSorted((a, b) => b.cosine - a.cosine || a.label - b.label);
  }

  /**
   * Writes the vectors to `path`, on another thread.
   *
   * @returns what `read` must be told of the file: how many can be found, and the labels that cannot.
   */
  write(path: string): Promise<{ readonly count: number; readonly hidden: number[] }> {
    return this.#line.add(async () => {
      const written = { count: this.size, hidden: [...this.#hidden] };
      await this.#index.writeIndex(path);
      return written;
    });
  }

  /**
   * Takes the vectors from `path`, those that are wanted; the others are hidden, as
   * are those of zeros only, which are blanks. The file may lack some, see `has`.
   *
   * @param hidden as `write` gave it.
   * @throws when the file is damaged; the graph is then as it was.
   */
  async read(
    path: string,
    isWanted: (label: number) => boolean,
    hidden: readonly number[],
  ): Promise<void> {
    // A failed read leaves a freed pointer in the object: read into a new one, and drop that.
    const index = new hnswlib.HierarchicalNSW('ip', this.#dimension);
    await index.readIndex(path);
    const slab = new VectorSlab(this.#dimension);
    const others: number[] = [];
    let exposed = 0;
    await readVectors(path, this.#dimension, (label, vector) => {
      const isBlank = vector.every((value) => value === 0);
      if (!isBlank && isWanted(label)) return slab.set(label, vector);
      if (!isBlank) exposed += 1;
      others.push(label);
    });
    for (const label of hidden) if (slab.has(label)) index.unmarkDelete(label);
    if (slab.size + others.length !== index.getCurrentCount() || !isReadAlike(index, slab)) {
      throw new Error('read in another way than hnswlib does');
    }
    await this.#line.add(async () => {
      this.#index = index;
      this.#slab = slab;
      this.#exposed = exposed;
      this.#hidden.clear();
      const marked = new Set(hidden);
      for (const label of others) {
        if (!marked.has(label)) index.markDelete(label);
        this.#hidden.add(label);
      }
    });
  }

  #hide(label: number): void {
    this.#slab.delete(label);
    this.#index.markDelete(label);
    this.#hidden.add(label);
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
