import { wordTerms } from '../../src/core/tokenize.ts';
import { PostingList } from './PostingList.ts';

interface RowText {
  readonly words: readonly string[];
  /** Those of `words` whose stem counts `extra` times more. */
  readonly opening: readonly string[];
  readonly extra: number;
}

/** Which rows hold which terms. */
export interface Postings {
  /** A term that no row holds has an empty list, or none. */
  readonly lists: ReadonlyMap<string, PostingList>;
  /**
   * Adds a row by its words in order; `row` is higher than all before it.
   *
   * @returns its different words, to remove it by, and its length in terms.
   */
  add(
    row: number,
    text: RowText,
  ): { readonly different: readonly string[]; readonly length: number };
  /** @param words as `add` gave them. */
  remove(row: number, words: readonly string[]): void;
}

/** A word that some row held once, and the lists of its terms. */
interface IndexedWord {
  readonly word: string;
  readonly lists: readonly PostingList[];
}

/** Looks a word's terms up once and not at each row: indexing is mostly such looking up. */
export function createPostings(): Postings {
  const lists = new Map<string, PostingList>();
  const known = new Map<string, IndexedWord>();
  const listOf = (term: string): PostingList => {
    const list = lists.get(term) ?? new PostingList();
    if (!lists.has(term)) lists.set(term, list);
    return list;
  };
  const indexed = (word: string): IndexedWord => {
    const found = known.get(word) ?? { word, lists: wordTerms(word).map(listOf) };
    if (!known.has(word)) known.set(word, found);
    return found;
  };
  return {
    lists,
    add: (row, { words, opening, extra }) => {
      const different = new Set<string>();
      let length = 0;
      for (const each of words) {
        const { word, lists: own } = indexed(each);
        for (const list of own) list.add(row, 1);
        length += own.length;
        different.add(word);
      }
      for (const each of opening) {
        // The stem is a word's first term.
        indexed(each).lists[0]?.add(row, extra);
        length += extra;
      }
      return { different: [...different], length };
    },
    remove: (row, words) => {
      for (const word of words) for (const list of indexed(word).lists) list.remove(row);
    },
  };
}
