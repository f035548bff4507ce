import type { Message as DiscordMessage } from 'discord.js';
import type { Previous } from '../../core/gesprek/turn.ts';
import { messageText } from '../messageText.ts';
import type { Gesprekken, Place } from './createGesprekken.ts';
import { readShown } from './readShown.ts';

/** Where someone writes; all of a DM is for their own eyes. */
export function placeOf({ author, channelId }: DiscordMessage): Place {
  return { userId: author.id, channelId };
}

/**
 * What a message goes on from: for a reply to the bot the message that it
 * replies to, for any other what its writer asked here before.
 */
export async function previousOf(
  message: DiscordMessage,
  gesprekken: Gesprekken,
): Promise<Previous | null> {
  const id = message.reference?.messageId;
  const isReply = id !== undefined && message.mentions.repliedUser?.id === message.client.user.id;
  if (!isReply) return gesprekken.recall(placeOf(message), message.guildId !== null);
  return gesprekken.recallMessage(id) ?? readBack(message);
}

/** Discord gives our own messages back; not where we may no longer read, and not one that is gone. */
async function readBack(message: DiscordMessage): Promise<Previous | null> {
  const original = await message.fetchReference().catch(() => null);
  const isOwn = original?.author.id === message.client.user.id;
  return original && isOwn ? readShown(messageText(original)) : null;
}
