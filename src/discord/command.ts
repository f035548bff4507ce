import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Archive } from '../ports.ts';
import type { Audience, Message } from './message.ts';

/** What a user filled in. discord.js's options fit as they are. */
interface CommandOptions {
  getString(name: string, required: true): string;
  getBoolean(name: string): boolean | null;
}

interface CommandInput {
  readonly options: CommandOptions;
  readonly audience: Audience;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A slash command: options in, a message out. `dispatch` defers, checks, sends and apologises. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether everyone in the channel sees the answer; Discord wants to know before it is made. */
  isPublic(options: CommandOptions): boolean;
  run(input: CommandInput, archive: Archive): Promise<Message>;
  /** Completes what is being typed; at most 25 choices. */
  autocomplete?(typed: string, archive: Archive): Promise<readonly Choice[]>;
}
