import type { BriefStore, LiveIndex, LexicalEntry, ShownLetter } from '../src/ports.ts';
import { createLetterList, type ListedLetter } from './createLetterList.ts';
import { createTurns } from './createTurns.ts';
import { createLexicalIndex } from './lexical/createLexicalIndex.ts';
import { toLexicalEntry } from './lexical/toLexicalEntry.ts';
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
  const replace = (id: number, shown: ShownLetter | null): void => {
    const old = letters.get(id)?.entries ?? [];
    lexical.remove(old.map((entry) => entry.id));
    for (const entry of old) letterOf.delete(entry.id);
    const texts = shown?.pairs.map((pair) => toLexicalEntry(pair, shown.pairs.length)) ?? [];
    lexical.add(texts);
    for (const text of texts) letterOf.set(text.id, id);
    letters.set(id, shown && toListed(shown, texts));
  };
  const sync = async (briefIds: readonly number[]): Promise<VectorChanges> => {
    const turn = createTurns();
    for (const id of briefIds) {
      replace(id, await store.shownLetter(id));
      await turn();
    }
    const changed = await vectors.sync(briefIds);
    listed = letters.lists();
    return changed;
  };

  const live = toLive(() => listed, {
    lexical,
    dense: vectors.dense,
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

/** @param texts of the letter's pairs, in their order. */
function toListed({ brief, pairs }: ShownLetter, texts: readonly LexicalEntry[]): ListedLetter {
  const { id, kenmerk, letterDate, askers, topic, subject } = brief;
  return {
    letter: { id, kenmerk, letterDate, askers, about: topic ?? subject },
    entries: pairs.map(({ id: pairId, pair }, at) => ({
      id: pairId,
      briefId: id,
      kenmerk,
      nr: pair.nr,
      vraag: texts[at]?.vraag ?? '',
    })),
  };
}
