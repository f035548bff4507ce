import { scopeOf } from '../src/core/filter/scopeOf.ts';
import type { CatalogEntry, LetterEntry, LiveIndex } from '../src/liveIndex.ts';

/** A letter as it is listed, with its pairs in their order. */
interface ListedLetter {
  readonly letter: LetterEntry;
  readonly entries: readonly CatalogEntry[];
}

/** The letters that may be shown, and the lists that are made of them. */
export interface LetterList {
  get(id: number): ListedLetter | undefined;
  /** Takes the place of what was listed of the letter; null: it is not listed any more. */
  set(id: number, listed: ListedLetter | null): void;
  /** New lists at every call: what is made of them can be kept by them. */
  lists(): Pick<LiveIndex, 'scope' | 'entries' | 'letters'>;
}

export function createLetterList(): LetterList {
  const held = new Map<number, ListedLetter>();
  /** By kenmerk, as of the last time that lists were made; what changed since comes after it. */
  let sorted: readonly ListedLetter[] = [];
  return {
    get: (id) => held.get(id),
    set: (id, listed) => {
      if (listed) held.set(id, listed);
      else held.delete(id);
    },
    lists: () => {
      const known = new Set(sorted);
      const stayed = sorted.filter((each) => held.get(each.letter.id) === each);
      const added = Array.from(held.values()).filter((each) => !known.has(each));
      // Nearly sorted already, which sorting makes use of.
      sorted = [...stayed, ...added].toSorted(byKenmerk);
      const letters = sorted.map(({ letter }) => letter);
      const entries = sorted.flatMap((each) => each.entries);
      return { letters, entries, scope: scopeOf(letters, entries.length) };
    },
  };
}

/** As the database compares: by code, not by language. */
function byKenmerk({ letter: a }: ListedLetter, { letter: b }: ListedLetter): number {
  if (a.kenmerk === b.kenmerk) return 0;
  return a.kenmerk < b.kenmerk ? -1 : 1;
}
