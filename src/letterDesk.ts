import type { BriefSummary } from './ports.ts';

/** A file that someone sent to the bot. */
export interface Upload {
  /** As its sender called it: can hold anything. */
  readonly name: string;
  readonly url: string;
  /** In bytes, as Discord says. */
  readonly size: number;
  readonly guildId: string;
}

/** A letter that was sent in and waits for someone to take it in or not. */
export interface WaitingLetter {
  /** 32 hexadecimal digits, not to be guessed. */
  readonly id: string;
  /** Fit for a file in the folder of letters, and to print. */
  readonly name: string;
  /** Where it lies. */
  readonly path: string;
  /** The server in which it was sent; only there it may be decided on. */
  readonly guildId: string;
  /** ISO time. */
  readonly receivedAt: string;
}

/** Where letters that were sent in wait until someone decides. */
export interface WaitingRoom {
  /** Fetches it; nothing is kept when that fails. @throws {@link BotError} `UPLOAD_…`, `FILE_KIND_UNKNOWN`, `FILE_NAME_ODD`, `FILE_DAMAGED`. */
  receive(upload: Upload): Promise<WaitingLetter>;
  /** Null for an id that is not, or no longer, there; of any text. */
  find(id: string): Promise<WaitingLetter | null>;
  discard(id: string): Promise<void>;
  /** Deletes what waited longer than a week. */
  expire(): Promise<void>;
  /** Runs `work` unless work on this letter is under way: then null. */
  alone<T>(id: string, work: () => Promise<T>): Promise<T | null>;
}

/** The folder of letters, as one that files can be put in. */
export interface LetterFolder {
  /** `brief.pdf`, else `brief-2.pdf` …: the first that no file has, and that is not taken otherwise. */
  freeName(name: string, isTaken: (bron: string) => Promise<boolean>): Promise<string>;
  /**
   * Copies a letter there: whole or not at all, and never over another file.
   *
   * @param date ISO; written beside a letter that has none; null: nothing is.
   * @returns its path.
   */
  place(letter: WaitingLetter, name: string, date: string | null): Promise<string>;
  /** Takes the file of an earlier version out of the folder, and keeps it elsewhere. */
  setAside(bron: string): Promise<void>;
  /** What someone wrote beside a letter to correct its reading, unchecked; null for nothing. */
  correctionOf(bron: string): Promise<unknown>;
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
