/** Rows in one stretch of memory: growing takes a new stretch and copies nothing. */
const ROWS = 4096;
/** Largest number of 16 bits. */
const TOP = 32_767;

interface Stretch {
  /** Rows of `dimension` numbers, each a share of the row's largest. */
  readonly values: Int16Array;
  /** What one step of a row's numbers is worth. */
  readonly steps: Float64Array;
}

/**
 * Vectors side by side in memory, to be compared with a query one by one: each
 * number in 16 bits, half of what hnswlib takes, which hands its own out so slowly
 * that it is most of such a comparing.
 */
export class VectorSlab {
  readonly #dimension: number;
  readonly #stretches: Stretch[] = [];
  readonly #rowOf = new Map<number, number>();
  readonly #free: number[] = [];
  #used = 0;

  constructor(dimension: number) {
    this.#dimension = dimension;
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
    const at = Math.floor(row / ROWS);
    this.#stretches[at] ??= emptyStretch(this.#dimension);
    write(this.#stretches[at], row % ROWS, vector);
  }

  /** Forgets a vector; its numbers are overwritten. */
  delete(label: number): void {
    const row = this.#rowOf.get(label);
    if (row === undefined) return;
    this.#rowOf.delete(label);
    this.#free.push(row);
    const start = (row % ROWS) * this.#dimension;
    this.#stretches[Math.floor(row / ROWS)]?.values.fill(0, start, start + this.#dimension);
  }

  /** Inner product with the query, for vectors of a language model within some millionths; null for a label that it does not have. */
  product(label: number, query: Float64Array): number | null {
    const row = this.#rowOf.get(label);
    const stretch = row === undefined ? undefined : this.#stretches[Math.floor(row / ROWS)];
    return row === undefined || !stretch ? null : multiply(stretch, row % ROWS, query);
  }

  #next(): number {
    this.#used += 1;
    return this.#used - 1;
  }
}

function emptyStretch(dimension: number): Stretch {
  return { values: new Int16Array(ROWS * dimension), steps: new Float64Array(ROWS) };
}

function write({ values, steps }: Stretch, row: number, vector: ArrayLike<number>): void {
  let largest = 0;
  for (let at = 0; at < vector.length; at += 1) {
    const size = Math.abs(vector[at] ?? 0);
    if (size > largest) largest = size;
  }
  const step = largest / TOP || 1;
  steps[row] = step;
  const start = row * vector.length;
  for (let at = 0; at < vector.length; at += 1) {
    const size = (vector[at] ?? 0) / step;
    // What is stored is cut towards zero: this rounds it, faster than Math.round.
    values[start + at] = size < 0 ? size - 0.5 : size + 0.5;
  }
}

function multiply({ values, steps }: Stretch, row: number, query: Float64Array): number {
  const start = row * query.length;
  // Two sums: the processor need not wait for the one to add to the other.
  let [even, odd] = [0, 0];
  const last = query.length - 1;
  for (let at = 0; at < last; at += 2) {
    even += (query[at] ?? 0) * (values[start + at] ?? 0);
    odd += (query[at + 1] ?? 0) * (values[start + at + 1] ?? 0);
  }
  if (last % 2 === 0) even += (query[last] ?? 0) * (values[start + last] ?? 0);
  return (even + odd) * (steps[row] ?? 0);
}
