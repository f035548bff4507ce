import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IndexedLetter, LiveIndex } from '../src/liveIndex.ts';
import type { BriefStore } from '../src/ports.ts';
import { createLetterList } from './createLetterList.ts';
import { createTurns } from './createTurns.ts';
import { createLexicalIndex } from './lexical/createLexicalIndex.ts';
import { takeTurns } from './vectors/takeTurns.ts';
import type { VectorChanges, VectorMirror } from './vectors/createVectorMirror.ts';

/** A live index and how to bring it in step with the store. */
export interface SyncedIndex {
  readonly live: LiveIndex;
  /**
   * Takes over what the store has of these letters; one that it does not have, or
   * does not show, is removed. What it costs does not depend on the other letters,
   * but for the making of new lists.
   */
  sync(briefIds: readonly number[]): Promise<VectorChanges>;
}

type Listed = Pick<LiveIndex, 'scope' | 'entries' | 'letters'>;

/** Keeps the lexical index, the vectors and the list of pairs in step with the store. */
export function createLiveIndex(store: BriefStore, vectors: VectorMirror): SyncedIndex {
  const lexical = createLexicalIndex();
  const letters = createLetterList();
  const letterOf = new Map<number, number>();
  let listed = letters.lists();

  /** In one go: a search sees a letter as it was or as it is. */
  const replace = (id: number, indexed: IndexedLetter | null): void => {
    const old = letters.get(id)?.entries ?? [];
    lexical.remove(old.map((entry) => entry.id));
    for (const entry of old) letterOf.delete(entry.id);
    lexical.addCounted(indexed?.words ?? []);
    for (const entry of indexed?.entries ?? []) letterOf.set(entry.id, id);
    letters.set(id, indexed && { letter: indexed.letter, entries: indexed.entries });
  };
  const sync = async (briefIds: readonly number[]): Promise<VectorChanges> => {
    // A letter may have been written just now, which takes its time too.
    await nextTurn();
    const turn = createTurns();
    for (const id of briefIds) {
      replace(id, await store.indexed(id));
      await turn();
    }
    const changed = await vectors.sync(briefIds);
    listed = letters.lists();
    return changed;
  };

  const live = toLive(() => listed, {
    lexical,
    dense: takeTurns(vectors.dense),
    letterOf: (id) => letterOf.get(id) ?? -1,
  });
  return { sync, live };
}

/** Gives the lists as they are when they are asked for. */
function toLive(
  listed: () => Listed,
  { lexical, dense, letterOf }: Omit<LiveIndex, keyof Listed>,
): LiveIndex {
  return {
    lexical,
    dense,
    letterOf,
    get scope() {
      return listed().scope;
    },
    get entries() {
      return listed().entries;
    },
    get letters() {
      return listed().letters;
    },
  };
}
