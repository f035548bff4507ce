import type { Attachment, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Asker } from './asker.ts';
import type { Control } from './control.ts';
import type { Audience, Message } from './message.ts';
import type { Access, Services } from './services.ts';

/** What a user filled in. discord.js's options fit as they are. */
export interface CommandOptions {
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

/** What is known when Discord wants to hear who will see the answer. */
interface CommandCall {
  readonly options: CommandOptions;
  readonly asker: Asker;
  readonly services: Services;
}

export interface CommandInput {
  readonly options: CommandOptions;
  readonly audience: Audience;
  readonly asker: Asker;
  /** Of a file in the answer, in bytes. */
  readonly maxFile: number;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What is being typed: the option's name, and its text so far. */
interface Typed {
  readonly name: string;
  readonly value: string;
  readonly subcommand?: string | null;
  /** Absent when nobody types: to get ready for the first key. */
  readonly asker?: Asker;
}

/** A slash command: options in, a message out. `dispatch` defers, checks, sends and apologises. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether everyone in the channel sees the answer; Discord wants to know before it is made. */
  isPublic(call: CommandCall): boolean;
  run(input: CommandInput, services: Services): Promise<Message>;
  /** Completes what is being typed; at most 25 choices. */
  autocomplete?(typed: Typed, services: Access): Promise<readonly Choice[]>;
  /** What the buttons, menus and forms of its messages do. */
  readonly controls?: readonly Control[];
  /** Also for those who may not ask here, such as help; or only these subcommands, such as to end a subscription. */
  readonly isForAll?: true | readonly string[];
  /** Only in the servers where the archive is managed; it checks itself who may use it. */
  readonly isForBeheer?: true;
}
