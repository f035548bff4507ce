import { MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import { checkMessage } from '../checkMessage.ts';
import type { Message } from '../message.ts';

/** A message of plain content, as Discord's API takes it. */
export interface Post {
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly files: readonly { readonly name: string; readonly data: Buffer }[];
  readonly allowed_mentions: {
    readonly parse: readonly [];
    readonly roles?: readonly string[];
    readonly replied_user: false;
  };
}

export interface PostOptions {
  /** The only roles that it may ping. */
  readonly roleIds?: readonly string[];
  /** Arrives without a sound. */
  readonly isSilent?: boolean;
}

/**
 * The only way from a message of plain content to Discord; its first line is
 * what a phone's notification shows. Links get no preview, for that would push
 * the letter's words away.
 *
 * @throws {@link BotError} `QUOTE_NOT_VERIFIED`, see {@link checkMessage}.
 */
export function toPost(message: Message, { roleIds = [], isSilent }: PostOptions = {}): Post {
  checkMessage(message);
  const { content = '', components, files } = message.body;
  return {
    content,
    components,
    files: files.map(({ name, text }) => ({ name, data: Buffer.from(text) })),
    flags: MessageFlags.SuppressEmbeds | (isSilent ? MessageFlags.SuppressNotifications : 0),
    allowed_mentions: {
      parse: [],
      ...(roleIds.length > 0 && { roles: roleIds }),
      replied_user: false,
    },
  };
}
