import type { BotLog } from './botLog.ts';
import type { Command } from './command.ts';
import type { Limit } from './createLimit.ts';
import type { MessageCommand } from './messageCommand.ts';
import type { Services } from './services.ts';

/** What every event of Discord is handled with. */
export interface BotDeps extends Services {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly log: BotLog;
  /** Absent: everyone may ask as much as they like. */
  readonly limit?: Limit;
  /** Of what is completed while someone types, a key at a time. */
  readonly typing?: Limit;
}
