import type hnswlib from 'hnswlib-node';
import type { VectorSlab } from './VectorSlab.ts';

/** Vectors that are compared. */
const COMPARED = 16;
/** How far a number in the slab may be from hnswlib's own. */
const TOLERANCE = 1e-4;

/** Whether we read the file of a graph as hnswlib read it, by some of its vectors. */
export function isReadAlike(index: hnswlib.HierarchicalNSW, slab: VectorSlab): boolean {
  let compared = 0;
  for (const label of slab.labels()) {
    compared += 1;
    if (compared > COMPARED) return true;
    const point = index.getPoint(label);
    const own = point.reduce((sum, value) => sum + value * value, 0);
    const [product = 0] = slab.products(point, [label]);
    if (Math.abs(product - own) > TOLERANCE * own) return false;
  }
  return true;
}
