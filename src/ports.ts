import type { Pair, ParsedBrief } from './core/brief.ts';
import type { Correction } from './core/correction/correction.ts';
import type { Grade } from './core/grade.ts';

/** Turns text into vectors. Any `Embeddings` of `@langchain/core` fits as it is. */
export interface Embedder {
  embedQuery(text: string): Promise<number[]>;
  embedDocuments(texts: string[]): Promise<number[][]>;
}

/** Which texts a vector was made of: the vraag, (a part of) the antwoord, both together, or all that there is (`enig`). */
export type VectorKind = 'vraag' | 'antwoord' | 'beide' | 'enig';

/** One vector to store with a pair. */
export interface PairVector {
  readonly kind: VectorKind;
  /** 0, or the place of the part in a long antwoord. */
  readonly part: number;
  readonly values: readonly number[];
}

/** A letter as stored: its text is the one that all passages count in. */
export interface StoredBrief extends Omit<ParsedBrief, 'pairs'> {
  readonly id: number;
  readonly kenmerk: string;
  /** Path of the file it was read from, as the source names it. */
  readonly bron: string;
  /** Where people can read the published letter; null for one from the folder. */
  readonly bronUrl: string | null;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly tekst: string;
  readonly isWithdrawn: boolean;
  /** Holds what looks like a citizen's service number; hidden until someone releases it. */
  readonly isQuarantined: boolean;
  /** The same for the same letter in another file format; see `fingerprint` in src/core. */
  readonly fingerprint: string;
  /** Where each page begins in `tekst`; empty for a file without pages. */
  readonly pages: readonly number[];
  /** Pages, from 1, that were read by text recognition, which can misread. */
  readonly ocrPages: readonly number[];
  /** ISO time of the last change. */
  readonly changedAt: string;
}

export interface StoredPair {
  readonly id: number;
  readonly brief: StoredBrief;
  readonly pair: Pair;
}

/** A letter to store; the store gives the kenmerk. */
export interface NewBrief {
  readonly bron: string;
  readonly bronUrl?: string | null;
  readonly sha256: string;
  readonly tekst: string;
  readonly parsed: ParsedBrief;
  readonly isQuarantined: boolean;
  readonly fingerprint: string;
  readonly pages?: readonly number[];
  readonly ocrPages?: readonly number[];
  /** One list for each pair, in the order of `parsed.pairs`. */
  readonly vectors: readonly (readonly PairVector[])[];
}

/** A letter without its text, for lists. */
export interface BriefSummary extends Omit<StoredBrief, 'tekst'> {
  readonly pairCount: number;
}

/** What finding a letter by its file goes by. */
export interface BriefKey {
  readonly bron?: string;
  readonly sha256?: string;
  readonly fingerprint?: string;
}

/** A visible pair by number alone. */
export interface PairKey {
  readonly id: number;
  readonly briefId: number;
  readonly kenmerk: string;
}

/** Numbers of a letter's pairs that another version added, took away or gave another text. */
export interface BriefChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** A file that is not in the archive, and why. */
export interface Unread {
  readonly bron: string;
  readonly reason: string;
}

/** Reads of the archive. Letters that are withdrawn or in quarantine are in `summaries` and `find` only, and marked there. */
interface BriefReader {
  summaries(): Promise<readonly BriefSummary[]>;
  /** The first letter that agrees with all that is given. */
  find(key: BriefKey): Promise<BriefSummary | null>;
  /** All pairs that may be shown, in the order of kenmerk and place. */
  pairKeys(): Promise<readonly PairKey[]>;
  brief(kenmerk: string): Promise<StoredBrief | null>;
  pairsOf(
    kenmerk: string,
    options?: { readonly hiddenToo?: boolean },
  ): Promise<readonly StoredPair[]>;
  /** In the order of `ids`; unknown and withdrawn ones are left out. */
  pairs(ids: readonly number[]): Promise<readonly StoredPair[]>;
  /** Rises with every change that a search could see, also one made by another process. */
  revision(): Promise<number>;
}

/** Changes to the archive; each is visible whole or not at all. */
interface BriefWriter {
  /** Adds a letter, or replaces the one of the same `bron` under its own kenmerk. */
  save(brief: NewBrief): Promise<BriefSummary>;
  /** @returns false when there is no such letter. */
  setWithdrawn(kenmerk: string, isWithdrawn: boolean): Promise<boolean>;
  /** Shows a letter that was in quarantine. @returns false when there is no such letter. */
  release(kenmerk: string): Promise<boolean>;
  /** The same letter is now read from another file. */
  moveSource(kenmerk: string, bron: string): Promise<void>;
  /**
   * Erases a letter, or one pair and its words in the letter's text, for good;
   * the kenmerk is not given again. @returns false when there is no such letter or pair.
   */
  remove(kenmerk: string, nr: string | null): Promise<boolean>;
}

/** What is remembered beside the letters themselves. */
export interface ImportLedger {
  /** The kenmerk that a letter has now, for one that it had before it got a date; else the same. */
  currentKenmerk(kenmerk: string): Promise<string>;
  /** What each later version of a letter changed, oldest first. */
  changes(kenmerk: string): Promise<readonly BriefChanges[]>;
  /** ISO dates (UTC) of these changes, each day once, oldest first. */
  correctedOn(kenmerk: string): Promise<readonly string[]>;
  unread(): Promise<readonly Unread[]>;
  /** Remembers that a file could not be read in, and why; null: that it could. */
  noteUnread(bron: string, reason: string | null): Promise<void>;
  /** Numbers of this file's pairs that were removed for good; an empty one: the whole letter. */
  removedOf(bron: string): Promise<readonly string[]>;
}

export type BriefStore = BriefReader & BriefWriter & ImportLedger;

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

export interface LexicalIndex {
  add(entries: readonly LexicalEntry[]): void;
  remove(ids: readonly number[]): void;
  /** At most `k` hits, best first. */
  search(query: string, k: number): readonly LexicalHit[];
  /** How rare a word is in the archive: its inverse document frequency, 0 and up. */
  weight(word: string): number;
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
  search(vector: readonly number[], k: number): Promise<readonly DenseHit[]>;
}

/** A letter's file as found by a source, not read yet. */
export interface SourceFile {
  /** Stable name within the source: the path relative to its folder. */
  readonly bron: string;
  readonly path: string;
}

/** What stands in a letter's file. */
export interface SourceText {
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly tekst: string;
  /** Where each page begins in `tekst`, for a file that has pages. */
  readonly pages?: readonly number[];
  /** Pages, from 1, that were read by text recognition; absent when none was. */
  readonly ocrPages?: readonly number[];
  /** What someone wrote beside the letter about its reading. */
  readonly correction?: Correction;
  /** Where people can read the published letter, for one that was. */
  readonly bronUrl?: string | null;
}

export interface BriefSource {
  /** @throws {@link BotError} `FOLDER_MISSING`, `FOLDER_EMPTY`. */
  list(): Promise<readonly SourceFile[]>;
  /** @throws {@link BotError} with one of the `FILE_…` or `OCR_…` codes. */
  read(file: SourceFile): Promise<SourceText>;
  /** Whether the file that a letter was read from is still there, also when it is not listed. */
  holds(bron: string): Promise<boolean>;
  /** The `sha256` that `read` would give, without the work of reading; throws as `read` does. */
  digest?(file: SourceFile): Promise<string>;
}

/**
 * A source elsewhere, whose publisher can take letters back. All its functions
 * throw {@link BotError} `BRON_UNREACHABLE`, `BRON_BUSY`, `BRON_REFUSED`.
 */
export interface PublishedSource extends BriefSource {
  /** Letters (by `bron`) that were taken back, until each is settled. */
  removed(): Promise<readonly string[]>;
  /** The letter is out of the archive now. */
  settle(bron: string): Promise<void>;
}

/** A letter's file as it was given. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  /** Small letters, with its dot: `.pdf`. */
  readonly extension: string;
}

/** The files that letters were read from, where they are still there. */
export interface Originals {
  /** Null when the file is gone, has changed since, lies outside the folder of letters, or is too large to send. */
  read(brief: Pick<BriefSummary, 'bron' | 'sha256'>): Promise<OriginalFile | null>;
}

/** What a search covers. */
export interface Scope {
  readonly brieven: number;
  readonly pairs: number;
  /** ISO dates of the oldest and newest letter; null when none is dated. */
  readonly from: string | null;
  readonly to: string | null;
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
  /** The letter of a pair; -1 for one that is gone. */
  letterOf(pairId: number): number;
}

/** What the vector index is made of, and whether its file can be used as it is. */
export interface IndexState {
  readonly model: string;
  readonly vectors: number;
  readonly file: 'ok' | 'missing' | 'other model' | 'out of step' | 'damaged';
}

/**
 * What became of an answer: only asked (`gevraagd`), said by a user to be right
 * or wrong, or that what they looked for is missing from the letters.
 */
export type Verdict = 'gevraagd' | 'klopt' | 'klopt-niet' | 'ontbreekt';

/** Why an answer is wrong; null where no reason belongs or none was given. */
export type Reason = 'brief' | 'deel' | 'geen-antwoord' | 'gelezen' | 'anders' | null;

/** What is counted: never a question, a person or a place. */
export interface FeedbackKey {
  readonly grade: Grade;
  readonly verdict: Verdict;
  readonly reason: Reason;
}

export interface FeedbackCount extends FeedbackKey {
  /** ISO date, UTC. */
  readonly day: string;
  readonly count: number;
}

/** A question that its asker let us keep, this once. */
export interface NewKeptQuestion extends FeedbackKey {
  /** As the asker saw and could change it. */
  readonly query: string;
  /** The place that was shown, `2024-04-08/3`; null when there was none. */
  readonly citation: string | null;
}

export interface KeptQuestion extends NewKeptQuestion {
  /** Cannot be guessed: whoever holds it may have the question forgotten. */
  readonly key: string;
  /** ISO date, UTC. */
  readonly day: string;
}

/** What people said about answers. Who said it is kept nowhere. */
export interface FeedbackStore {
  /** Counts one more, today. */
  count(key: FeedbackKey): Promise<void>;
  /** Newest day first. */
  counts(): Promise<readonly FeedbackCount[]>;
  /** Only after its asker said yes. @returns the key by which it is forgotten. */
  keep(question: NewKeptQuestion): Promise<string>;
  /** Newest first. */
  questions(): Promise<readonly KeptQuestion[]>;
  /** Erases one kept question, or all of them; counts stay. @returns how many were erased. */
  forget(key?: string): Promise<number>;
}

/** Everything a use case works on. */
export interface Archive {
  readonly store: BriefStore;
  readonly feedback: FeedbackStore;
  readonly embedder: Embedder;
  /** The vectors by which a letter's pairs are found, a list for each pair. @throws {@link BotError} `EMBEDDER_FAILED`. */
  vectorsOf(tekst: string, parsed: ParsedBrief): Promise<readonly (readonly PairVector[])[]>;
  /** A short, stable key of a text of any length; empty for an empty one. */
  hash(text: string): string;
  /** The index, brought up to date with the store first if anything changed it. */
  live(): Promise<LiveIndex>;
  /** Writes the vector index file, so that the next start need not rebuild it. */
  saveIndex(): Promise<void>;
  inspect(): Promise<IndexState>;
  close(): Promise<void>;
}
