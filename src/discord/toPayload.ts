import { MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import { checkMessage } from './checkMessage.ts';
import type { Message } from './message.ts';

/** What discord.js sends; the only way from a {@link Message} to Discord. */
export interface Payload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly files: { name: string; attachment: Buffer }[];
  readonly allowedMentions: { parse: []; repliedUser: false };
}

/** @throws {@link BotError} `QUOTE_NOT_VERIFIED`, see {@link checkMessage}. */
export function toPayload(message: Message): Payload {
  checkMessage(message);
  const { components, files } = message.body;
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...components],
    files: files.map(({ name, text }) => ({
      name,
      attachment: typeof text === 'string' ? Buffer.from(text) : text,
    })),
    allowedMentions: { parse: [], repliedUser: false },
  };
}
