import type { Attachment, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Asker } from './asker.ts';
import type { Control } from './control.ts';
import type { Audience, Message } from './message.ts';
import type { Services } from './services.ts';

/** What a user filled in. discord.js's options fit as they are. */
interface CommandOptions {
  getSubcommand(required: false): string | null;
  getString(name: string, required: true): string;
  getString(name: string): string | null;
  getBoolean(name: string): boolean | null;
  getInteger(name: string): number | null;
  getAttachment(name: string): Attachment | null;
  /** The id alone is used: what it names can be gone. */
  getRole(name: string): { readonly id: string } | null;
  getChannel(name: string): { readonly id: string } | null;
}

export interface CommandInput {
  readonly options: CommandOptions;
  readonly audience: Audience;
  readonly asker: Asker;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What is being typed: the option's name, and its text so far. */
interface Typed {
  readonly name: string;
  readonly value: string;
}

/** A slash command: options in, a message out. `dispatch` defers, checks, sends and apologises. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether everyone in the channel sees the answer; Discord wants to know before it is made. */
  isPublic(options: CommandOptions): boolean;
  run(input: CommandInput, services: Services): Promise<Message>;
  /** Completes what is being typed; at most 25 choices. */
  autocomplete?(typed: Typed, services: Pick<Services, 'archive'>): Promise<readonly Choice[]>;
  /** What the buttons, menus and forms of its messages do. */
  readonly controls?: readonly Control[];
}
