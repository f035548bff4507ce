import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';
import { rank, type Ranking } from '../../src/app/rank.ts';
import { embedTexts } from '../../src/core/embedTexts.ts';
import type { DenseHit, DenseIndex, LiveIndex, VectorKind } from '../../src/liveIndex.ts';
import type { Embedder } from '../../src/ports.ts';

/** A text of a pool; `letter` groups the pairs of one letter. */
export interface PoolText {
  readonly key: string;
  readonly letter: string;
  readonly subject: string;
  readonly vraag: string;
  readonly antwoord: string;
}

/** A small archive drawn from a pool. */
export interface PoolArchive {
  readonly live: LiveIndex;
  /** @param without keys of texts that may not be found; their words still count for how rare words are. */
  rank(query: string, without?: readonly string[]): Promise<Ranking>;
}

/** Texts that are embedded once, from which archives are drawn. */
export interface Pool {
  readonly texts: readonly PoolText[];
  readonly keys: readonly string[];
  /** Those texts; all of them when no keys are given. */
  archive(keys?: readonly string[]): PoolArchive;
}

interface Row {
  readonly id: number;
  readonly kind: VectorKind;
  readonly part: number;
  readonly vector: readonly number[];
}

/** @param embedder should remember what it made (`cacheEmbedder`): the same questions are asked again and again. */
export async function createPool(texts: readonly PoolText[], embedder: Embedder): Promise<Pool> {
  const parts = texts.flatMap((text, id) => embedTexts(text).map((part) => ({ ...part, id })));
  const vectors = await embedder.embedDocuments(parts.map(({ text }) => text));
  const rows = parts.map(({ id, kind, part }, at) => ({
    id,
    kind,
    part,
    vector: vectors[at] ?? [],
  }));
  const all = texts.map(({ key }) => key);
  return {
    texts,
    keys: all,
    archive: (keys = all) => {
      const wanted = new Set(keys);
      const ids = new Set(texts.flatMap(({ key }, id) => (wanted.has(key) ? [id] : [])));
      const live = drawIndex(texts, ids, rows);
      const ranked = (query: string, without: readonly string[] = []) => {
        const allowed = new Set([...ids].filter((id) => !without.includes(all[id] ?? '')));
        return rank({ query, limits: without.length > 0 ? { allowed } : {} }, live, embedder);
      };
      return {
        live,
        rank: ranked,
      };
    },
  };
}

function drawIndex(
  texts: readonly PoolText[],
  ids: ReadonlySet<number>,
  rows: readonly Row[],
): LiveIndex {
  const lexical = createLexicalIndex();
  // As in the archive, a letter's subject is in its vectors only (toLexicalEntry).
  lexical.add([...ids].flatMap((id) => (texts[id] ? [{ ...texts[id], subject: '', id }] : [])));
  const letters = [...new Set(texts.map(({ letter }) => letter))];
  return {
    lexical,
    dense: exactIndex(rows.filter(({ id }) => ids.has(id))),
    scope: { brieven: 1, pairs: ids.size, from: null, to: null },
    entries: [],
    letters: [],
    letterOf: (id) => letters.indexOf(texts[id]?.letter ?? ''),
  };
}

function exactIndex(rows: readonly Row[]): DenseIndex {
  return {
    search: async (vector, k, { allowed } = {}) => {
      const own = allowed ? rows.filter(({ id }) => allowed.has(id)) : rows;
      const scored = own.map(({ vector: other, ...about }): DenseHit => ({
        ...about,
        score: dot(vector, other),
      }));
      return scored.toSorted((a, b) => b.score - a.score).slice(0, k);
    },
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
