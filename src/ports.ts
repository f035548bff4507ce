import type { Pair, ParsedBrief } from './core/brief.ts';
import type { Check } from './core/correction/settleChecked.ts';
import type { BriefReading, UnreadBrief } from './core/readBrief.ts';
import type { RemovedPair } from './core/removedPairs.ts';
import type { FeedbackStore } from './feedbackStore.ts';
import type { IndexedLetter, LiveIndex, VectorKind } from './liveIndex.ts';
import type { MeldingStore } from './meldingStore.ts';
import type { SettingsStore } from './settingsStore.ts';

/** Turns text into vectors. Any `Embeddings` of `@langchain/core` fits as it is. */
export interface Embedder {
  embedQuery(text: string): Promise<number[]>;
  embedDocuments(texts: string[]): Promise<number[][]>;
}

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
  /** What someone looked at and found right, for the text that it was then. */
  readonly checks: readonly Check[];
  /** ISO time of the last change. */
  readonly changedAt: string;
}

export interface StoredPair {
  readonly id: number;
  readonly brief: StoredBrief;
  readonly pair: Pair;
  /** Pairs of the letter whose antwoord this one's refers to; absent where there are none, or they were not asked for. */
  readonly verwijst?: readonly StoredPair[];
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
  readonly checks?: readonly Check[];
  /** The pairs that had been removed for good when it was read; none when not given. */
  readonly removedPairs?: readonly RemovedPair[];
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
  /** The first letter of which an earlier version had this sha256 or fingerprint. */
  findEarlier(key: string): Promise<BriefSummary | null>;
  /** By its id; null when there is none or it is hidden. Kept once it was made: making it takes milliseconds a pair. */
  indexed(id: number): Promise<IndexedLetter | null>;
  brief(kenmerk: string): Promise<StoredBrief | null>;
  pairsOf(
    kenmerk: string,
    options?: { readonly hiddenToo?: boolean },
  ): Promise<readonly StoredPair[]>;
  /** In the order of `ids`; unknown and withdrawn ones are left out. */
  pairs(ids: readonly number[]): Promise<readonly StoredPair[]>;
  /** Rises with every change that a search could see, also one made by another process. */
  revision(): Promise<number>;
  /**
   * Ids of the letters that were added, changed, hidden, shown or removed after a
   * revision; after -1: of all letters, and of removed ones.
   */
  changedSince(revision: number): Promise<readonly number[]>;
}

/** Changes to the archive; each is visible whole or not at all. */
interface BriefWriter {
  /**
   * Adds a letter, or replaces the one of the same `bron` under its own kenmerk.
   *
   * @returns null, with nothing changed, when more of it was removed for good since it was read.
   */
  save(brief: NewBrief): Promise<BriefSummary | null>;
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
  /**
   * Whether a letter was removed for good as a whole, by its `bron`, its `sha256`, its
   * `fingerprint` or those of an earlier version.
   */
  isRemoved(key: string): Promise<boolean>;
  /** The pairs of a letter that were removed for good. */
  removedOf(bron: string): Promise<readonly RemovedPair[]>;
}

export type BriefStore = BriefReader & BriefWriter & ImportLedger;

/** What the vector index is made of, and whether its file can be used as it is. */
export interface IndexState {
  readonly model: string;
  readonly vectors: number;
  readonly file: 'ok' | 'missing' | 'other model' | 'out of step' | 'damaged';
}

/** Everything a use case works on. */
export interface Archive {
  readonly store: BriefStore;
  readonly settings: SettingsStore;
  readonly feedback: FeedbackStore;
  readonly meldingen: MeldingStore;
  readonly embedder: Embedder;
  /** Takes a letter apart, in a thread of its own. @throws {@link BotError} `FILE_TOO_SLOW`. */
  read(unread: UnreadBrief): Promise<BriefReading>;
  /** The vectors by which a letter's pairs are found, a list for each pair. @throws {@link BotError} `EMBEDDER_FAILED`. */
  vectorsOf(tekst: string, parsed: ParsedBrief): Promise<readonly (readonly PairVector[])[]>;
  /** The index, brought up to date with the store first if anything changed it. */
  live(): Promise<LiveIndex>;
  /** Writes the vector index file, so that the next start need not rebuild it. */
  saveIndex(): Promise<void>;
  inspect(): Promise<IndexState>;
  /** When the database's file was moved or deleted: writes what it held to a new file, whose path it gives; else null. */
  rescue(): Promise<string | null>;
  close(): Promise<void>;
}
