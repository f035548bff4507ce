import { createKernel, type Kernel } from './createKernel.ts';

/** Rows that are made room for at once. */
const ROWS = 4096;
const PAGE_BYTES = 65_536;
const NUMBER_BYTES = 2;
const FLOAT_BYTES = 4;
/** Numbers that are worked on at once: rows are filled up with zeros to whole ones. */
const LANES = 8;

/**
 * Vectors side by side in memory, to be compared with a query one by one: each
 * number in 16 bits, half of what hnswlib takes, which hands its own out so slowly
 * that it is most of such a comparing.
 */
export class VectorSlab {
  readonly #kernel: Kernel = createKernel();
  readonly #width: number;
  readonly #rowOf = new Map<number, number>();
  readonly #free: number[] = [];
  /** Of each row: what one step of its numbers is worth. */
  #steps = new Float64Array(0);
  #bytes = new Uint8Array(0);
  /** At the beginning of the memory, before the rows: a vector as it is given. */
  #floats = new Float32Array(0);
  /** Row 0 is the query's. */
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
    this.#bytes.fill(0, this.#startOf(row), this.#startOf(row + 1));
  }

  /**
   * Inner products with `query`, in the order of `labels`; NaN for one that it does
   * not have. Of vectors of length 1 they are right within 0.0001.
   */
  products(query: ArrayLike<number>, labels: readonly number[]): Float64Array {
    this.#write(0, query);
    const { dot } = this.#kernel;
    const found = new Float64Array(labels.length).fill(Number.NaN);
    const [first, end, step] = [this.#startOf(0), this.#startOf(1), this.#steps[0] ?? 0];
    for (let at = 0; at < labels.length; at += 1) {
      const row = this.#rowOf.get(labels[at] ?? -1);
      if (row === undefined) continue;
      found[at] = dot(first, this.#startOf(row), end) * step * (this.#steps[row] ?? 0);
    }
    return found;
  }

  #write(row: number, vector: ArrayLike<number>): void {
    this.#floats.set(vector);
    this.#steps[row] = this.#kernel.pack(0, this.#width * FLOAT_BYTES, this.#startOf(row));
  }

  #startOf(row: number): number {
    return this.#width * (FLOAT_BYTES + row * NUMBER_BYTES);
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
    const bytes = this.#startOf(steps.length);
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES));
    this.#bytes = new Uint8Array(memory.buffer);
    this.#floats = new Float32Array(memory.buffer, 0, this.#width);
  }
}
