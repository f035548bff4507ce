import { may } from './places.ts';
import type { State } from './createState.ts';
import type { Channel, Message } from './types.ts';
import { toMember } from './wire.ts';

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;

/**
 * A message as an application without MESSAGE_CONTENT gets it: empty, unless it is its own, in a DM,
 * or mentions it (a reply that pings counts as a mention).
 */
export function visibleMessage(state: State, message: Message, intents: number): Message {
  const isDm = state.channels.get(message.channel_id)?.guildId === null;
  const isOwn = message.author.id === state.bot.id;
  const isMentioned = message.mentions.some(({ id }) => id === state.bot.id);
  const target = message.referenced_message;
  const shown = {
    ...message,
    ...(target ? { referenced_message: visibleMessage(state, target, intents) } : {}),
  };
  if (isDm || isOwn || isMentioned || intents & MESSAGE_CONTENT) return shown;
  return { ...shown, content: '', embeds: [], components: [], attachments: [] };
}

/** The event's data, or undefined when the session does not hear of messages in this place. */
export function toGatewayMessage(
  state: State,
  message: Message,
  intents: number,
): object | undefined {
  const channel = state.channels.get(message.channel_id);
  if (!channel || !hears(state, channel, intents)) return undefined;
  const shown = { ...visibleMessage(state, message, intents), channel_type: channel.type };
  if (channel.guildId === null) return shown;
  const member = state.members.get(message.author.id);
  return {
    ...shown,
    guild_id: channel.guildId,
    ...(member ? { member: toMember(member, false) } : {}),
  };
}

function hears(state: State, channel: Channel, intents: number): boolean {
  const needed = channel.guildId === null ? DIRECT_MESSAGES : GUILD_MESSAGES;
  return (intents & needed) !== 0 && may(state, channel, 'ViewChannel');
}
