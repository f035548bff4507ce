import { createKernel, type Kernel } from './createKernel.ts';

/** Rows that are made room for at once. */
const ROWS = 4096;
const PAGE_BYTES = 65_536;
const NUMBER_BYTES = 2;
/** Numbers that are multiplied at once: rows are filled up with zeros to whole ones. */
const LANES = 8;
/** Largest number of 16 bits. */
const TOP = 32_767;
/** Greatest length of a vector as it is stored: the square stays below 2^31, so no product of two overflows. */
const LENGTH = 46_000;

/**
 * Vectors side by side in memory, to be compared with a query one by one: each
 * number in 16 bits, half of what hnswlib takes, which hands its own out so slowly
 * that it is most of such a comparing.
 */
export class VectorSlab {
  /** Row 0 is the query's. */
  readonly #kernel: Kernel = createKernel();
  readonly #width: number;
  readonly #rowOf = new Map<number, number>();
  readonly #free: number[] = [];
  /** Of each row: what one step of its numbers is worth. */
  #steps = new Float64Array(0);
  #values = new Int16Array(0);
  #used = 1;

  constructor(dimension: number) {
    this.#width = Math.ceil(dimension / LANES) * LANES;
    this.#grow();
  }

  get size(): number {
    return this.#rowOf.size;
  }

  has(label: number): boolean {
    return this.#rowOf.has(label);
  }

  labels(): IterableIterator<number> {
    return this.#rowOf.keys();
  }

  /** Takes the place of what `label` had. */
  set(label: number, vector: ArrayLike<number>): void {
    const row = this.#rowOf.get(label) ?? this.#free.pop() ?? this.#next();
    this.#rowOf.set(label, row);
    this.#write(row, vector);
  }

  /** Forgets a vector; its numbers are overwritten. */
  delete(label: number): void {
    const row = this.#rowOf.get(label);
    if (row === undefined) return;
    this.#rowOf.delete(label);
    this.#free.push(row);
    this.#values.fill(0, row * this.#width, (row + 1) * this.#width);
  }

  /**
   * Inner products with `query`, in the order of `labels`; NaN for one that it does
   * not have. Of vectors of length 1 they are right within 0.0001.
   */
  products(query: ArrayLike<number>, labels: readonly number[]): Float64Array {
    this.#write(0, query);
    const { dot } = this.#kernel;
    const found = new Float64Array(labels.length).fill(Number.NaN);
    const [bytes, step] = [this.#width * NUMBER_BYTES, this.#steps[0] ?? 0];
    for (let at = 0; at < labels.length; at += 1) {
      const row = this.#rowOf.get(labels[at] ?? -1);
      if (row === undefined) continue;
      const start = row * bytes;
      found[at] = dot(start, 0, start + bytes) * step * (this.#steps[row] ?? 0);
    }
    return found;
  }

  #write(row: number, vector: ArrayLike<number>): void {
    let [square, largest] = [0, 0];
    for (let at = 0; at < vector.length; at += 1) {
      const size = Math.abs(vector[at] ?? 0);
      square += size * size;
      if (size > largest) largest = size;
    }
    const step = Math.max(Math.sqrt(square) / LENGTH, largest / TOP) || 1;
    this.#steps[row] = step;
    const start = row * this.#width;
    for (let at = 0; at < vector.length; at += 1) {
      const size = (vector[at] ?? 0) / step;
      // What is stored is cut towards zero: this rounds it, faster than Math.round.
      this.#values[start + at] = size < 0 ? size - 0.5 : size + 0.5;
    }
  }

  #next(): number {
    if (this.#used === this.#steps.length) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  #grow(): void {
    const steps = new Float64Array(this.#steps.length + ROWS);
    steps.set(this.#steps);
    this.#steps = steps;
    const { memory } = this.#kernel;
    const bytes = steps.length * this.#width * NUMBER_BYTES;
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES));
    this.#values = new Int16Array(memory.buffer);
  }
}
