import { setImmediate as nextTurn } from 'node:timers/promises';
import { Embeddings } from '@langchain/core/embeddings';
import { contentWords, wordTerms } from '../../../src/core/tokenize.ts';

export const DIMENSION = 384;

/** Vectors of a language model lie near a few dozen axes, however many numbers they have. */
const AXES = Array.from({ length: 48 }, (_, axis) =>
  Float32Array.from(
    { length: DIMENSION },
    (__, at) => Math.sin((axis + 1) * (at + 1) * 12.9898) / 20,
  ),
);

/**
 * A fast stand-in for the language model: each stem has a direction of its own,
 * a text is the sum of them with an offset that all share, as vectors of the
 * real model lie close together.
 */
export class WordEmbeddings extends Embeddings {
  readonly #known = new Map<string, Float32Array>();

  constructor() {
    super({});
  }

  override async embedQuery(text: string): Promise<number[]> {
    const sum = new Float32Array(DIMENSION).fill(0.05);
    for (const word of new Set(contentWords(text))) {
      const own = this.#directionOf(wordTerms(word)[0] ?? word);
      for (let at = 0; at < DIMENSION; at += 1) sum[at] = (sum[at] ?? 0) + (own[at] ?? 0);
    }
    const norm = Math.hypot(...sum);
    return Array.from(sum, (value) => value / norm);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) {
      vectors.push(await this.embedQuery(text));
      // The real one works on another thread.
      await nextTurn();
    }
    return vectors;
  }

  #directionOf(term: string): Float32Array {
    const known = this.#known.get(term);
    if (known) return known;
    let state = 1;
    for (const char of term) state = (state * 31 + char.charCodeAt(0)) % 2_147_483_647;
    const next = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 1_073_741_823.5 - 1;
    };
    for (let at = 0; at < 8; at += 1) next();
    const made = new Float32Array(DIMENSION);
    for (const axis of AXES) {
      const share = next() / 4;
      for (let at = 0; at < DIMENSION; at += 1)
        made[at] = (made[at] ?? 0) + share * (axis[at] ?? 0);
    }
    this.#known.set(term, made);
    return made;
  }
}
