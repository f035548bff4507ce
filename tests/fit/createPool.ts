import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';
import { rank } from '../../src/app/rank.ts';
import { embedTexts } from '../../src/core/embedTexts.ts';
import type { DenseHit, Embedder, LiveIndex, VectorKind } from '../../src/ports.ts';

/** A text of a pool; `letter` groups the pairs of one letter. */
export interface PoolText {
  readonly key: string;
  readonly letter: string;
  readonly subject: string;
  readonly vraag: string;
  readonly antwoord: string;
}

/** Texts that are embedded once, from which small archives are drawn. */
export async function createPool(texts: readonly PoolText[], embedder: Embedder) {
  const parts = texts.flatMap((text, id) => embedTexts(text).map((part) => ({ ...part, id })));
  const vectors = await embedder.embedDocuments(parts.map(({ text }) => text));
  const rows = parts.map(({ id, kind }, at) => ({ id, kind, vector: vectors[at] ?? [] }));
  const remembered = remember(embedder);
  return {
    keys: texts.map(({ key }) => key),
    archive: (keys: readonly string[]) => {
      const wanted = new Set(keys);
      const ids = new Set(texts.flatMap(({ key }, id) => (wanted.has(key) ? [id] : [])));
      const live = drawIndex(texts, ids, rows);
      return {
        features: async (query: string): Promise<Readonly<Record<string, number>>> => {
          const { features } = await rank({ query }, live, remembered);
          return { ...features };
        },
      };
    },
  };
}

function drawIndex(
  texts: readonly PoolText[],
  ids: ReadonlySet<number>,
  rows: readonly { readonly id: number; readonly kind: VectorKind; readonly vector: number[] }[],
): LiveIndex {
  const lexical = createLexicalIndex();
  lexical.add([...ids].flatMap((id) => (texts[id] ? [{ ...texts[id], id }] : [])));
  const own = rows.filter(({ id }) => ids.has(id));
  const letters = [...new Set(texts.map(({ letter }) => letter))];
  return {
    lexical,
    dense: {
      search: async (vector, k) => {
        const scored = own.map(({ id, kind, vector: other }): DenseHit => ({
          id,
          kind,
          part: 0,
          score: dot(vector, other),
        }));
        return scored.toSorted((a, b) => b.score - a.score).slice(0, k);
      },
    },
    scope: { brieven: 1, pairs: ids.size, from: null, to: null },
    entries: [],
    letters: [],
    letterOf: (id) => letters.indexOf(texts[id]?.letter ?? ''),
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** The same question is asked of many archives. */
function remember(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<number[]>>();
  return {
    embedDocuments: (texts) => embedder.embedDocuments(texts),
    embedQuery: (text) => {
      const found = known.get(text) ?? embedder.embedQuery(text);
      known.set(text, found);
      return found;
    },
  };
}
