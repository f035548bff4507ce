import type { Archive } from '../ports.ts';
import type { Messenger } from './meldingen/messenger.ts';

/** What commands work with. */
export interface Services {
  readonly archive: Archive;
  /** For what is sent of the bot's own accord. */
  readonly messenger: Messenger;
}
