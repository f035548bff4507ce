/** Vectors side by side in memory, to be compared with a query one by one. */
export interface Slab {
  readonly size: number;
  has(label: number): boolean;
  labels(): IterableIterator<number>;
  /** Takes the place of what `label` had. */
  set(label: number, vector: ArrayLike<number>): void;
  /** Forgets a vector; its numbers are overwritten. */
  delete(label: number): void;
  /** Inner product with the query; 0 for a label that it does not have. For vectors of a language model within some millionths. */
  product(label: number, query: Float32Array): number;
}

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
 * Holds each number in 16 bits, half of what hnswlib takes, which hands its own
 * out one by one: slower by far than the comparing.
 */
export function createSlab(dimension: number): Slab {
  const stretches: Stretch[] = [];
  const rowOf = new Map<number, number>();
  const free: number[] = [];
  let used = 0;
  const stretchOf = (row: number): Stretch => {
    const at = Math.floor(row / ROWS);
    stretches[at] ??= {
      values: new Int16Array(ROWS * dimension),
      steps: new Float64Array(ROWS),
    };
    return stretches[at];
  };
  const nextRow = (): number => {
    const reused = free.pop();
    if (reused !== undefined) return reused;
    used += 1;
    return used - 1;
  };
  return {
    get size() {
      return rowOf.size;
    },
    has: (label) => rowOf.has(label),
    labels: () => rowOf.keys(),
    set: (label, vector) => {
      const row = rowOf.get(label) ?? nextRow();
      rowOf.set(label, row);
      write(stretchOf(row), row % ROWS, vector);
    },
    delete: (label) => {
      const row = rowOf.get(label);
      if (row === undefined) return;
      rowOf.delete(label);
      free.push(row);
      const start = (row % ROWS) * dimension;
      stretchOf(row).values.fill(0, start, start + dimension);
    },
    product: (label, query) => {
      const row = rowOf.get(label);
      return row === undefined ? 0 : multiply(stretchOf(row), row % ROWS, query);
    },
  };
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

function multiply({ values, steps }: Stretch, row: number, query: Float32Array): number {
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
