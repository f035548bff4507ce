/**
 * Rows of 16-bit numbers, worked on several numbers at a time, which JavaScript
 * cannot do. Compiled with wabt 1.0.39 from:
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
 *           (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
 *       (func (export "pack") (param $from i32) (param $end i32) (param $to i32) (result f32)
 *         (local $at i32) (local $v v128) (local $sum v128) (local $most v128) (local $step f32) (local $by v128)
 *         (local.set $at (local.get $from))
 *         (loop $next
 *           (local.set $v (v128.load (local.get $at)))
 *           (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $v) (local.get $v))))
 *           (local.set $most (f32x4.max (local.get $most) (f32x4.abs (local.get $v))))
 *           (br_if $next (i32.lt_u
 *             (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
 *         (local.set $step (f32.max
 *           (f32.div (f32.sqrt (f32.add
 *             (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
 *             (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
 *             (f32.const 46000))
 *           (f32.div (f32.max
 *             (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
 *             (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most))))
 *             (f32.const 32767))))
 *         (local.set $by (f32x4.splat (f32.div (f32.const 1) (local.get $step))))
 *         (loop $next
 *           (v128.store (local.get $to) (i16x8.narrow_i32x4_s
 *             (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load (local.get $from)))))
 *             (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $from)))))))
 *           (local.set $to (i32.add (local.get $to) (i32.const 16)))
 *           (br_if $next (i32.lt_u
 *             (local.tee $from (i32.add (local.get $from) (i32.const 32))) (local.get $end))))
 *         (local.get $step)))
 */
const MODULE =
  'AGFzbQEAAAABDwJgA39/fwF/YAN/f38BfQMDAgABBQMBAAEHFwMGbWVtb3J5AgADZG90AAAEcGFjawABCpUCAkcBAXsDQCADIAD9AAQAIAH9AAQA/boB/a4BIQMgAUEQaiEBIABBEGoiACACSQ0ACyAD/RsAIAP9GwFqIAP9GwIgA/0bA2pqC8oBBAF/A3sBfQF7IAAhAwNAIAP9AAQAIQQgBSAEIAT95gH95AEhBSAGIAT94AH96QEhBiADQRBqIgMgAUkNAAsgBf0fACAF/R8BkiAF/R8CIAX9HwOSkpFDALAzR5UgBv0fACAG/R8BlyAG/R8CIAb9HwOXl0MA/v9GlZchB0MAAIA/IAeV/RMhCANAIAIgCCAA/QAEAP3mAf1q/fgBIAggAP0ABBD95gH9av34Af2FAf0LBAAgAkEQaiECIABBIGoiACABSQ0ACyAHCw==';

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
  /**
   * Writes the 32-bit floats from `from` up to `end`, exclusive, as 16-bit numbers at
   * `to`, so that the row is at most 46,000 long: no product of two is over 2^31.
   *
   * @returns what one step of those numbers is worth; 0 where all are 0.
   */
  pack(from: number, end: number, to: number): number;
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
