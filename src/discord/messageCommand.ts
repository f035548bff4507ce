import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord.js';
import type { Asker } from './asker.ts';
import type { Control } from './control.ts';
import type { Audience, Message } from './message.ts';
import type { Services } from './services.ts';

interface MessageCommandInput {
  /** What people read in the message that was chosen. */
  readonly text: string;
  readonly audience: Audience;
  readonly asker: Asker;
}

/** A command in the menu of a message; its answer is for the asker alone. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(input: MessageCommandInput, services: Services): Promise<Message>;
  readonly controls?: readonly Control[];
}
