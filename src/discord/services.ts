import type { Originals } from '../letterDesk.ts';
import type { Metrics } from '../metrics.ts';
import type { Archive } from '../ports.ts';
import type { Beheer } from './beheer/beheer.ts';
import type { Command } from './command.ts';
import type { Gesprekken } from './gesprek/createGesprekken.ts';
import type { Messenger } from './meldingen/messenger.ts';

/** What commands work with. */
export interface Services {
  readonly archive: Archive;
  /** The letters' own files; absent: their text is sent. */
  readonly originals?: Originals;
  /** Absent: nobody manages the archive in Discord. */
  readonly beheer?: Beheer;
  /** For what is sent of the bot's own accord. */
  readonly messenger: Messenger;
  /** What was asked before, for follow-ups. */
  readonly gesprekken: Gesprekken;
  /** Absent: nothing is counted. */
  readonly metrics?: Metrics;
  /** All slash commands, as users see them listed. */
  readonly commands: readonly Command[];
}

/** What tells who may do something. */
export type Access = Pick<Services, 'archive' | 'beheer'>;
