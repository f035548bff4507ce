import type { Logger } from 'pino';
import type { BriefSource, PublishedSource } from '../briefSource.ts';
import type { LexicalEntry, LiveIndex } from '../liveIndex.ts';
import type { Archive, Embedder } from '../ports.ts';
import type { Machine } from '../machine.ts';
import type { Backup } from '../backup.ts';
import type { Progress } from './showProgress.ts';

/** Where a command's words go. */
export interface Streams {
  readonly input: NodeJS.ReadableStream;
  /** Results, and nothing else. */
  out(text: string): void;
  /** Progress, warnings and apologies. */
  note(text: string): void;
  /** Whether a person sits at standard input, and watches standard error. */
  readonly isInteractive: boolean;
  readonly isTerminal: boolean;
}

/** Of which dates letters are fetched; ISO, both included. */
export interface PeriodFlags {
  readonly vanaf?: string;
  readonly tot?: string;
}

/** What every terminal command works with. */
export interface Context {
  readonly streams: Streams;
  readonly log: Logger;
  /** The folder of letters. */
  readonly folder: string;
  /** The folder of the database and the index files. */
  readonly data: string;
  readonly source: BriefSource;
  readonly progress: Progress;
  readonly backup: Backup;
  readonly machine: Machine;
  /**
   * Keeps other bots off the folder of data until this process ends.
   *
   * @returns false for a folder that may only be read.
   * @throws {@link BotError} `ALREADY_RUNNING`.
   */
  lock(): boolean;
  /** Letters published elsewhere. @throws {@link BotError} `BRON_OFF`, `SETTING_WRONG`. */
  published(period: PeriodFlags): PublishedSource;
  /** Clears what was fetched of a published letter. */
  eraseFetched(bron: string): Promise<void>;
  /** The archive, opened when first asked for. */
  archive(): Promise<Archive>;
  /** The archive, with the folder read into it first when it is still empty. */
  filledArchive(): Promise<Archive>;
  /** An index of loose texts that is gone with the process; ids are places in the list. */
  scratchIndex(
    texts: readonly Omit<LexicalEntry, 'id'>[],
    onProgress: (done: number) => void,
  ): Promise<{ readonly live: LiveIndex; readonly embedder: Embedder }>;
}
