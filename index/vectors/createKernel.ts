/**
 * The inner product of two rows of 16-bit numbers, eight at a time, which
 * JavaScript cannot do. Compiled with wabt 1.0.39 from:
 *
 *     (module
 *       (memory (export "memory") 1)
 *       (func (export "dot") (param $a i32) (param $b i32) (param $end i32) (result i32)
 *         (local $sum v128)
 *         (loop $next
 *           (local.set $sum (i32x4.add (local.get $sum)
 *             (i32x4.dot_i16x8_s (v128.load (local.get $a)) (v128.load (local.get $b)))))
 *           (local.set $b (i32.add (local.get $b) (i32.const 16)))
 *           (br_if $next (i32.lt_u
 *             (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
 *         (i32.add
 *           (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
 *           (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum))))))
 */
const MODULE =
  'AGFzbQEAAAABCAFgA39/fwF/AwIBAAUDAQABBxACBm1lbW9yeQIAA2RvdAAACkkBRwEBewNAIAMgAP0ABAAgAf0ABAD9ugH9rgEhAyABQRBqIQEgAEEQaiIAIAJJDQALIAP9GwAgA/0bAWogA/0bAiAD/RsDamoL';

/** Memory in pages of 64 kB, of which arrays must be made anew after it grew. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Rows of whole 16 bytes in a memory of its own, and what multiplies them. */
export interface Kernel {
  readonly memory: Memory;
  /**
   * Inner product of the rows that begin at bytes `a` and `b`; that at `a` ends
   * before `end`. Their lengths (as vectors) times each other must stay below 2^31.
   */
  dot(a: number, b: number, end: number): number;
}

/** The part of the standard that is used here; Node's types do not have it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Kernel };
};

let compiled: object | undefined;

/** A kernel with one page of memory. */
export function createKernel(): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(MODULE, 'base64'));
  return new WebAssembly.Instance(compiled).exports;
}
