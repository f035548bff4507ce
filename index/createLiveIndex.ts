import { displayText } from '../src/core/displayText.ts';
import type { BriefStore, CatalogEntry, LiveIndex, Scope, StoredPair } from '../src/ports.ts';
import { createLexicalIndex } from './lexical/createLexicalIndex.ts';
import { toLexicalEntry } from './lexical/toLexicalEntry.ts';
import type { VectorMirror } from './vectors/createVectorMirror.ts';

/** A live index and how to bring it in step with the store. */
export interface SyncedIndex {
  readonly live: LiveIndex;
  /** Adds what is new in the store and removes what is gone; whole letters at a time. */
  sync(): Promise<void>;
}

/** Keeps the lexical index, the vectors and the list of pairs in step with the store. */
export function createLiveIndex(store: BriefStore, vectors: VectorMirror): SyncedIndex {
  const lexical = createLexicalIndex();
  const byId = new Map<number, CatalogEntry>();
  let entries: readonly CatalogEntry[] = [];
  let scope: Scope = { brieven: 0, pairs: 0, from: null, to: null };

  const sync = async (): Promise<void> => {
    const summaries = (await store.summaries()).filter(({ isWithdrawn }) => !isWithdrawn);
    const current = new Map<number, CatalogEntry>();
    for (const { kenmerk } of summaries) {
      const pairs = await store.pairsOf(kenmerk);
      const fresh = pairs.filter(({ id }) => !byId.has(id));
      lexical.add(fresh.map((pair) => toLexicalEntry(pair, pairs.length)));
      for (const pair of pairs) current.set(pair.id, byId.get(pair.id) ?? toEntry(pair));
    }
    lexical.remove([...byId.keys()].filter((id) => !current.has(id)));
    await vectors.sync();
    byId.clear();
    for (const [id, entry] of current) byId.set(id, entry);
    entries = [...current.values()];
    scope = toScope(summaries, current.size);
  };

  return {
    sync,
    live: {
      lexical,
      dense: vectors.dense,
      get scope() {
        return scope;
      },
      get entries() {
        return entries;
      },
      letterOf: (id) => byId.get(id)?.briefId ?? -1,
    },
  };
}

function toEntry({ id, brief, pair }: StoredPair): CatalogEntry {
  const vraag = displayText(brief.tekst, pair.vraag, brief).text;
  return { id, briefId: brief.id, kenmerk: brief.kenmerk, nr: pair.nr, vraag };
}

function toScope(
  summaries: readonly { readonly letterDate: string | null }[],
  pairs: number,
): Scope {
  const dates = summaries.flatMap(({ letterDate }) => letterDate ?? []).toSorted();
  return {
    brieven: summaries.length,
    pairs,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}
