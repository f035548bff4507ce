import { displayText } from '../src/core/displayText.ts';
import { scopeOf } from '../src/core/filter/scopeOf.ts';
import type {
  BriefStore,
  BriefSummary,
  CatalogEntry,
  LetterEntry,
  LiveIndex,
  PairKey,
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

type Listed = Pick<LiveIndex, 'scope' | 'entries' | 'letters'>;

const NOTHING: Listed = { scope: scopeOf([], 0), entries: [], letters: [] };

/** Keeps the lexical index, the vectors and the list of pairs in step with the store. */
export function createLiveIndex(store: BriefStore, vectors: VectorMirror): SyncedIndex {
  const lexical = createLexicalIndex();
  const byId = new Map<number, CatalogEntry>();
  let listed = NOTHING;

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
    listed = toLists(keys, byId, await store.summaries());
  };

  return {
    sync,
    live: {
      lexical,
      dense: vectors.dense,
      get scope() {
        return listed.scope;
      },
      get entries() {
        return listed.entries;
      },
      get letters() {
        return listed.letters;
      },
      letterOf: (id) => byId.get(id)?.briefId ?? -1,
    },
  };
}

/** New lists after every change: what is made of them can be kept by them. */
function toLists(
  keys: readonly PairKey[],
  byId: ReadonlyMap<number, CatalogEntry>,
  summaries: readonly BriefSummary[],
): Listed {
  const entries = keys.flatMap(({ id, kenmerk }) => {
    const entry = byId.get(id);
    return entry ? [{ ...entry, kenmerk }] : [];
  });
  const letters = summaries.filter(isVisible).map(toLetter);
  return { entries, letters, scope: scopeOf(letters, entries.length) };
}

function toEntry({ id, brief, pair }: StoredPair): CatalogEntry {
  const vraag = displayText(brief.tekst, pair.vraag, brief).text;
  return { id, briefId: brief.id, kenmerk: brief.kenmerk, nr: pair.nr, vraag };
}

function isVisible({ isWithdrawn, isQuarantined }: BriefSummary): boolean {
  return !isWithdrawn && !isQuarantined;
}

function toLetter({ id, kenmerk, letterDate, askers, topic, subject }: BriefSummary): LetterEntry {
  return { id, kenmerk, letterDate, askers, about: topic ?? subject };
}
