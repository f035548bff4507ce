/** Measures how fast one core multiplies matrices, in a process of its own: `tsx runGemm.ts <job file>`. */
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { makeGemm, type Gemm } from './makeGemm.ts';

/** Other work on the machine disturbs: the fastest run of so many milliseconds counts. */
const MEASURED_MS = 3000;

const gemm: Gemm = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const { kind, m, k, n } = gemm;
const session = await InferenceSession.create(makeGemm(gemm), {
  // More would wait for each other where other work takes the cores.
  intraOpNumThreads: 1,
  graphOptimizationLevel: 'all',
});
const input =
  kind === 'int8'
    ? new Tensor('uint8', new Uint8Array(m * k).fill(1), [m, k])
    : new Tensor('float32', new Float32Array(m * k).fill(1), [m, k]);
const began = performance.now();
let fastest = Infinity;
while (performance.now() - began < MEASURED_MS) {
  const started = performance.now();
  const { Y } = await session.run({ A: input });
  fastest = Math.min(fastest, performance.now() - started);
  if (Number(Y?.data[0]) !== k) throw new Error(`${kind}: wrong product`);
}
console.log(JSON.stringify({ gflops: (2 * m * k * n) / fastest / 1e6 }));
