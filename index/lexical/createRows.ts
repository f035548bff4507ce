import { contentWords } from '../../src/core/tokenize.ts';
import type { LexicalEntry } from '../../src/ports.ts';
import { createPostings } from './createPostings.ts';
import type { PostingList } from './PostingList.ts';

/**
 * The first words of an antwoord tell its point, those of a law article its title:
 * so many content words weigh so much more (docs/metingen.md).
 */
const OPENING = { words: 20, extra: 0.5 } as const;

export interface Corpus {
  readonly postings: ReadonlyMap<string, PostingList>;
  /** The id of each row; null for a removed one. */
  readonly ids: readonly (number | null)[];
  readonly lengths: readonly number[];
  /** Rows that are not removed, and their average length in terms. */
  readonly count: number;
  readonly average: number;
}

/** The rows and postings; a removed row keeps its place, in no list. */
export function createRows() {
  const postings = createPostings();
  const ids: (number | null)[] = [];
  const lengths: number[] = [];
  const rowOf = new Map<number, number>();
  /** The different words of each row, to find its terms by. */
  const wordsOf = new Map<number, readonly string[]>();
  let total = 0;
  return {
    /** @returns the different words of the entry. */
    add: (entry: LexicalEntry): readonly string[] => {
      const row = ids.length;
      const { different, length } = postings.add(row, {
        words: contentWords(textOf(entry)),
        opening: contentWords(entry.antwoord).slice(0, OPENING.words),
        extra: OPENING.extra,
      });
      wordsOf.set(row, different);
      rowOf.set(entry.id, row);
      ids.push(entry.id);
      lengths.push(length);
      total += length;
      return different;
    },
    /** @returns the different words of what was removed; none when there was nothing. */
    remove: (id: number): readonly string[] => {
      const row = rowOf.get(id);
      if (row === undefined) return [];
      const words = wordsOf.get(row) ?? [];
      postings.remove(row, words);
      ids[row] = null;
      total -= lengths[row] ?? 0;
      rowOf.delete(id);
      wordsOf.delete(row);
      return words;
    },
    corpus: (): Corpus => {
      const count = rowOf.size;
      return { postings: postings.lists, ids, lengths, count, average: total / count || 1 };
    },
  };
}

function textOf({ subject, vraag, antwoord }: LexicalEntry): string {
  return [subject, vraag, antwoord].join('\n');
}
