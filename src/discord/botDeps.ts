import type { Archive } from '../ports.ts';
import type { BotLog } from './botLog.ts';
import type { Command } from './command.ts';

/** What every event of Discord is handled with. */
export interface BotDeps {
  readonly archive: Archive;
  readonly commands: readonly Command[];
  readonly log: BotLog;
}
