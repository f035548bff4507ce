import type { Vraagsteller } from './core/brief.ts';
import type { AlsoWord } from './core/query/readQuery.ts';
import type { Vocabulary } from './core/query/vocabulary.ts';

/** Which texts a vector was made of: the vraag, (a part of) the antwoord, both together, or all that there is (`enig`). */
export type VectorKind = 'vraag' | 'antwoord' | 'beide' | 'enig';

/** The words of one pair, as they are counted to find it by. */
export interface CountedWords {
  /** The pair's id. */
  readonly id: number;
  /** Its different words, in the order in which they first stand. */
  readonly words: readonly string[];
  /** How often each stands in it, and how often among the opening words of the antwoord. */
  readonly counts: readonly number[];
  readonly opening: readonly number[];
}

/** What a letter that may be shown is searched and listed by; entries and words in the order of its pairs. */
export interface IndexedLetter {
  readonly letter: LetterEntry;
  readonly entries: readonly CatalogEntry[];
  readonly words: readonly CountedWords[];
}

/** The texts by which a pair is found with words. */
export interface LexicalEntry {
  readonly id: number;
  /** Empty where it would say the same of many pairs. */
  readonly subject: string;
  readonly vraag: string;
  readonly antwoord: string;
}

export interface LexicalHit {
  readonly id: number;
  /** BM25, 0 and up. */
  readonly score: number;
  /** Share (0 to 1) of the query's weight in rare words that this pair holds. */
  readonly coverage: number;
}

/** Narrows a search; what is left out of it does not take a place among the `k` hits. */
export interface SearchLimits {
  /** Ids of the pairs that may be found; absent: all. */
  readonly allowed?: ReadonlySet<number>;
}

/** What else a search with words goes by. */
interface LexicalOptions extends SearchLimits {
  /** Words to look for besides those of the query. */
  readonly also?: readonly AlsoWord[];
}

export interface LexicalIndex {
  add(entries: readonly LexicalEntry[]): void;
  remove(ids: readonly number[]): void;
  /** At most `k` hits, best first. */
  search(query: string, k: number, options?: LexicalOptions): readonly LexicalHit[];
  /** How rare a word is in the archive: its inverse document frequency, 0 and up. */
  weight(word: string): number;
  /** All its words. */
  readonly vocabulary: Vocabulary;
}

export interface DenseHit {
  readonly id: number;
  readonly kind: VectorKind;
  /** Place of the part in the antwoord, for vectors of that kind; else 0. */
  readonly part: number;
  /** Cosine, -1 to 1. */
  readonly score: number;
}

export interface DenseIndex {
  /** At most `k` vectors, best first; several may be of one pair. */
  search(vector: readonly number[], k: number, limits?: SearchLimits): Promise<readonly DenseHit[]>;
}

/** What a search covers. */
export interface Scope {
  readonly brieven: number;
  readonly pairs: number;
  /** ISO dates of the oldest and newest letter; null when none is dated. */
  readonly from: string | null;
  readonly to: string | null;
  /** What was asked to be searched, in words ("van A. Janssen, uit 2023"); absent: all there is. */
  readonly filter?: string;
}

/** A letter in the list that filters and completing look through. */
export interface LetterEntry {
  readonly id: number;
  readonly kenmerk: string;
  readonly letterDate: string | null;
  readonly askers: readonly Vraagsteller[];
  /** What its questions are about, as far as the letter says. */
  readonly about: string | null;
}

/** One pair in the list that citing and completing look through. */
export interface CatalogEntry {
  readonly id: number;
  readonly briefId: number;
  readonly kenmerk: string;
  readonly nr: string;
  /** The vraag as people read it. */
  readonly vraag: string;
}

/** The searchable side of the archive, kept in memory and in step with the store. */
export interface LiveIndex {
  readonly lexical: LexicalIndex;
  readonly dense: DenseIndex;
  readonly scope: Scope;
  /** In the order of kenmerk and place in the letter. */
  readonly entries: readonly CatalogEntry[];
  /** The letters that are searched, in the order of kenmerk; a new list after every change. */
  readonly letters: readonly LetterEntry[];
  /** The letter of a pair; -1 for one that is gone. */
  letterOf(pairId: number): number;
}
