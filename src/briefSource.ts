import type { Correction } from './core/correction/correction.ts';

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
  /** Reads files also when they did not change: a newer version of the program may read them better. */
  readonly isAnew?: boolean;
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
