import { SHARE_ENV, Worker } from 'node:worker_threads';
import { builtFile } from '../../src/builtFile.ts';
import { BotError } from '../../src/errors.ts';
import type { EmbedReply, EmbedRequest, EmbedWorkerData } from './embedProtocol.ts';

/** One thread that embeds one batch at a time. */
export interface EmbedThread {
  /** @throws {@link BotError} `EMBEDDER_FAILED`, also when the thread dies; the next call starts a new one. */
  embed(texts: readonly string[]): Promise<number[][]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (vectors: number[][]) => void;
  readonly reject: (error: Error) => void;
}

const WORKER = builtFile('index/embedder/embedWorker.js');

/** Without these V8 keeps some 20 MB of what it read the tokenizer from. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 };

/** Starts the thread when it is first needed, and again after it died. */
export function startEmbedThread(workerData: EmbedWorkerData): EmbedThread {
  let worker: Worker | undefined;
  let nextId = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    // The thread must be able to set a variable that native code reads, see disableTelemetry.ts.
    const started = new Worker(WORKER, { workerData, env: SHARE_ENV, resourceLimits: LIMITS });
    const fail = (cause?: Error): void => {
      if (worker === started) worker = undefined;
      const error = new BotError('EMBEDDER_FAILED', 'the embedding thread stopped', { cause });
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', (reply: EmbedReply) => receive(reply, waiting));
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail();
    });
    started.unref();
    return started;
  };

  return {
    embed: (texts) =>
      new Promise<number[][]>((resolve, reject) => {
        worker ??= start();
        const request: EmbedRequest = { id: nextId, texts };
        nextId += 1;
        waiting.set(request.id, { resolve, reject });
        worker.ref();
        worker.postMessage(request);
      }).finally(() => {
        if (waiting.size === 0) worker?.unref();
      }),
    close: async () => {
      const closing = worker;
      worker = undefined;
      await closing?.terminate();
    },
  };
}

function receive(reply: EmbedReply, waiting: Map<number, Waiting>): void {
  if (reply.kind === 'ready') return;
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.kind === 'vectors') asked?.resolve(reply.vectors);
  else asked?.reject(new BotError('EMBEDDER_FAILED', `embedding failed: ${reply.message}`));
}
