import { availableParallelism } from 'node:os';
import { Embeddings } from '@langchain/core/embeddings';
import PQueue from 'p-queue';
import { BotError } from '../../src/errors.ts';
import { readModelInfo, type ModelInfo } from './modelFiles.ts';
import { startEmbedThread, type EmbedThread } from './startEmbedThread.ts';

/** Characters of one batch of passages: about 400 pieces, 0.2 s on two cores, which is the longest that a question waits. */
const BATCH_CHARACTERS = 1600;
const QUESTION_FIRST = 1;
/** Questions that wait at once: some ten seconds of work. Who comes after them hears so, and is not kept waiting. */
const MOST_WAITING = 500;

/** The bundled model as LangChain `Embeddings`; `close` ends its thread. */
export class LocalEmbeddings extends Embeddings {
  readonly info: ModelInfo;
  readonly #thread: EmbedThread;
  readonly #queue = new PQueue({ concurrency: 1 });

  constructor(info: ModelInfo, thread: EmbedThread) {
    super({});
    this.info = info;
    this.#thread = thread;
  }

  /**
   * A user's words, as a unit vector. Overtakes passages that wait.
   *
   * @throws {@link BotError} `TOO_BUSY`, `EMBEDDER_FAILED`.
   */
  override async embedQuery(text: string): Promise<number[]> {
    if (this.#queue.sizeBy({ priority: QUESTION_FIRST }) >= MOST_WAITING) {
      throw new BotError('TOO_BUSY', 'too many questions wait for the model');
    }
    const [vector] = await this.#queue.add(
      () => this.#thread.embed([this.info.queryPrefix + text]),
      { priority: QUESTION_FIRST },
    );
    return vector ?? [];
  }

  /** Texts to be found, as unit vectors in the same order. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const prefixed = texts.map((text) => this.info.passagePrefix + text);
    // Texts of one length together: a batch is padded to its longest.
    const order = [...texts.keys()].toSorted((a, b) => length(texts, a) - length(texts, b));
    const found: number[][] = Array.from({ length: texts.length }, () => []);
    const embed = async (some: readonly number[]): Promise<void> => {
      const vectors = await this.#thread.embed(some.map((at) => prefixed[at] ?? ''));
      for (const [place, at] of some.entries()) found[at] = vectors[place] ?? [];
    };
    const batches = batch(order, prefixed);
    await Promise.all(batches.map((some) => this.#queue.add(() => embed(some))));
    return found;
  }

  async close(): Promise<void> {
    this.#queue.clear();
    await this.#thread.close();
  }
}

/**
 * Opens the model in `folder`; its thread starts at the first text.
 *
 * @throws {@link BotError} `MODEL_DAMAGED` when its files are not the ones that `model.json` names.
 */
export async function createEmbedder(folder: string): Promise<LocalEmbeddings> {
  const info = await readModelInfo(folder);
  const threads = Math.min(4, availableParallelism());
  return new LocalEmbeddings(
    info,
    startEmbedThread({ folder, maxTokens: info.maxTokens, threads }),
  );
}

function length(texts: readonly string[], at: number): number {
  return texts[at]?.length ?? 0;
}

/** `order` in batches; as texts get longer a batch holds fewer, and a long one goes alone. */
function batch(order: readonly number[], texts: readonly string[]): number[][] {
  const batches: number[][] = [];
  for (const at of order) {
    const last = batches.at(-1);
    if (last && length(texts, at) * (last.length + 1) <= BATCH_CHARACTERS) last.push(at);
    else batches.push([at]);
  }
  return batches;
}
