import { displayText } from '../src/core/displayText.ts';
import type {
  BriefStore,
  BriefSummary,
  CatalogEntry,
  LiveIndex,
  Scope,
  StoredPair,
} from '../src/ports.ts';
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
    const keys = await store.pairKeys();
    const current = new Set(keys.map(({ id }) => id));
    const unknown = keys.filter(({ id }) => !byId.has(id));
    for (const kenmerk of new Set(unknown.map((key) => key.kenmerk))) {
      const pairs = await store.pairsOf(kenmerk);
      const fresh = pairs.filter(({ id }) => !byId.has(id));
      lexical.add(fresh.map((pair) => toLexicalEntry(pair, pairs.length)));
      for (const pair of fresh) byId.set(pair.id, toEntry(pair));
    }
    const gone = [...byId.keys()].filter((id) => !current.has(id));
    lexical.remove(gone);
    for (const id of gone) byId.delete(id);
    await vectors.sync();
    entries = keys.flatMap(({ id, kenmerk }) => {
      const entry = byId.get(id);
      return entry ? [{ ...entry, kenmerk }] : [];
    });
    scope = toScope(await store.summaries(), entries.length);
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

function toScope(summaries: readonly BriefSummary[], pairs: number): Scope {
  const visible = summaries.filter((brief) => !brief.isWithdrawn && !brief.isQuarantined);
  const dates = visible.flatMap(({ letterDate }) => letterDate ?? []).toSorted();
  return {
    brieven: visible.length,
    pairs,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}
