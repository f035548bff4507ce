// oxlint-disable-next-line import/no-unassigned-import -- it must run before the runtime is loaded
import './disableTelemetry.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { giveWay } from '../../src/giveWay.ts';
import type { EmbedReply, EmbedRequest, EmbedWorkerData } from './embedProtocol.ts';

const PAD = 1n;
const END = 2;
/** Far more than a piece has: of a whole annex the tokenizer would make more than the thread may hold. */
const PIECE_CHARACTERS = 64;

const { folder, maxTokens, threads }: EmbedWorkerData = workerData;
const tokenizer = new Tokenizer(
  JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')),
  {},
);
// Before the model: its threads come of this one.
giveWay();
const session = await InferenceSession.create(join(folder, 'model.onnx'), {
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  // A thread that spins while it waits takes the processor from who acknowledges questions.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
});

parentPort?.on('message', (request: EmbedRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
parentPort?.postMessage({ kind: 'ready' } satisfies EmbedReply);

async function answer({ id, texts }: EmbedRequest): Promise<EmbedReply> {
  try {
    return { kind: 'vectors', id, vectors: await embed(texts) };
  } catch (error) {
    // The message of a native error names shapes and operators, never the text.
    return { kind: 'failed', id, message: error instanceof Error ? error.name : 'unknown' };
  }
}

async function embed(texts: readonly string[]): Promise<number[][]> {
  const rows = texts.map((text) => tokenIds(text));
  const length = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * length).fill(PAD);
  const mask = new BigInt64Array(rows.length * length);
  for (const [row, tokens] of rows.entries()) {
    for (const [at, token] of tokens.entries()) {
      ids[row * length + at] = BigInt(token);
      mask[row * length + at] = 1n;
    }
  }
  const dims = [rows.length, length];
  const { embedding } = await session.run({
    input_ids: new Tensor('int64', ids, dims),
    attention_mask: new Tensor('int64', mask, dims),
  });
  if (!embedding || !(embedding.data instanceof Float32Array)) throw new Error('no embedding');
  return split(embedding.data, rows.length);
}

/** The model takes at most `maxTokens` pieces, the closing one included. */
function tokenIds(text: string): readonly number[] {
  const { ids } = tokenizer.encode(text.slice(0, maxTokens * PIECE_CHARACTERS));
  return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), END];
}

function split(data: Float32Array, count: number): number[][] {
  const width = data.length / count;
  return Array.from({ length: count }, (_, row) =>
    Array.from(data.subarray(row * width, (row + 1) * width)),
  );
}
