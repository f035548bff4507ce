import type { ModelFlops } from './countFlops.ts';
import type { Gemm } from './makeGemm.ts';
import type { EmbeddingResult } from './runEmbedding.ts';

/** How fast one core made a product of matrices. */
export interface MeasuredGemm {
  readonly gemm: Gemm;
  /** 10^9 multiplications and additions a second. */
  readonly gflops: number;
}

/** How fast one way of running the model was. */
export interface MeasuredWay extends EmbeddingResult {
  readonly name: string;
}

/** Everything that the tables tell. */
export interface ModelMeasurements {
  readonly name: string;
  /** Of each passage. */
  readonly tokens: readonly number[];
  readonly flops: ModelFlops;
  readonly gemms: readonly MeasuredGemm[];
  readonly ways: readonly MeasuredWay[];
}

/** FLOPs of these passages, each by itself: what padding adds is not work that was asked for. */
export function passageFlops(tokens: readonly number[], flops: ModelFlops): number {
  return tokens.reduce((sum, count) => sum + count * (flops.token + count * flops.attended), 0);
}

/** Two tables in Markdown: the machine's limit, and what each way reaches of it. */
export function modelTable({ name, tokens, flops, gemms, ways }: ModelMeasurements): string {
  const count = tokens.reduce((sum, each) => sum + each, 0);
  const work = passageFlops(tokens, flops);
  const best = (kind: Gemm['kind']) =>
    Math.max(...gemms.filter(({ gemm }) => gemm.kind === kind).map(({ gflops }) => gflops));
  const share = (gflops: number, kind: Gemm['kind']) =>
    `${((100 * gflops) / best(kind)).toFixed(0)} %`;
  const rows = ways.map((way) => {
    const gflops = work / way.coreSeconds / 1e9;
    const like = cosine(way.first, ways[0]?.first ?? []).toFixed(4);
    return `| ${way.name} | ${(tokens.length / way.seconds).toFixed(1)} | ${(tokens.length / way.coreSeconds).toFixed(1)} | ${(count / way.coreSeconds).toFixed(0)} | ${gflops.toFixed(0)} | ${share(gflops, 'float32')} | ${share(gflops, 'MatMulNBits')} | ${share(gflops, 'int8')} | ${way.residentMb.toFixed(0)} | ${like} |`;
  });
  const limits = gemms.map(
    ({ gemm: { kind, m, k, n }, gflops }) =>
      `| ${kind}, ${m} × ${k} × ${n} | ${gflops.toFixed(0)} |`,
  );
  return `${tokens.length} passages of ${name}, ${(count / tokens.length).toFixed(0)} tokens each. The model: ${flops.layers} layers, ${(flops.token / 1e6).toFixed(1)} MFLOP a token and ${(flops.attended / 1e3).toFixed(1)} kFLOP more for each token of its passage; ${(work / tokens.length / 1e9).toFixed(2)} GFLOP a passage.

| product of matrices | GFLOP/s of one core |
| --- | --: |
${limits.join('\n')}

| | passages a second, by the clock | a core-second | tokens a core-second | GFLOP a core-second | of float32's best | of MatMulNBits' best | of int8's best | memory, MB | cosine with the first |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${rows.join('\n')}`;
}

function cosine(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
