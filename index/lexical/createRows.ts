import { contentWords, wordTerms } from '../../src/core/tokenize.ts';
import type { LexicalEntry } from '../../src/ports.ts';
import { PostingList } from './PostingList.ts';

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
  const postings = new Map<string, PostingList>();
  const ids: (number | null)[] = [];
  const lengths: number[] = [];
  const rowOf = new Map<number, number>();
  /** The different words of each row, to find its terms by. */
  const wordsOf = new Map<number, readonly string[]>();
  /** One string for a word, however many rows hold it. */
  const known = new Map<string, string>();
  let total = 0;
  return {
    /** @returns the different words of the entry. */
    add: (entry: LexicalEntry): readonly string[] => {
      const words = contentWords(textOf(entry)).map((word) => intern(known, word));
      const opening = contentWords(entry.antwoord).slice(0, OPENING.words);
      const length = addTerms(postings, { words, opening }, ids.length);
      const different = [...new Set(words)];
      wordsOf.set(ids.length, different);
      rowOf.set(entry.id, ids.length);
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
      for (const term of new Set(words.flatMap(wordTerms))) removePosting(postings, term, row);
      ids[row] = null;
      total -= lengths[row] ?? 0;
      rowOf.delete(id);
      wordsOf.delete(row);
      return words;
    },
    corpus: (): Corpus => {
      const count = rowOf.size;
      return { postings, ids, lengths, count, average: total / count || 1 };
    },
  };
}

/** @returns the weighted number of terms. */
function addTerms(postings: Map<string, PostingList>, text: EntryWords, row: number): number {
  let length = 0;
  for (const [term, count] of countTerms(text)) {
    addPosting(postings, term, { row, count });
    length += count;
  }
  return length;
}

function addPosting(
  postings: Map<string, PostingList>,
  term: string,
  { row, count }: { readonly row: number; readonly count: number },
): void {
  const list = postings.get(term) ?? new PostingList();
  if (list.rows.length === 0) postings.set(term, list);
  list.add(row, count);
}

function removePosting(postings: Map<string, PostingList>, term: string, row: number): void {
  const list = postings.get(term);
  list?.remove(row);
  if (list?.rows.length === 0) postings.delete(term);
}

function intern(known: Map<string, string>, word: string): string {
  const own = known.get(word) ?? word;
  if (own === word) known.set(word, word);
  return own;
}

function textOf({ subject, vraag, antwoord }: LexicalEntry): string {
  return [subject, vraag, antwoord].join('\n');
}

interface EntryWords {
  readonly words: readonly string[];
  /** The first words of the antwoord, which weigh more. */
  readonly opening: readonly string[];
}

function countTerms({ words, opening }: EntryWords): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const term of wordTerms(word)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  for (const [stem = ''] of opening.map(wordTerms)) {
    counts.set(stem, (counts.get(stem) ?? 0) + OPENING.extra);
  }
  return counts;
}
