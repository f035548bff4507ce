import { PermissionFlagsBits, type Message } from 'discord.js';
import type { Asker } from './asker.ts';
import { parentOf } from './parentOf.ts';

/** Who wrote a message, from what Discord sends along with it: nothing is looked up. */
export function authorOf({ author, member, guildId, channelId, channel }: Message): Asker {
  return {
    userId: author.id,
    name: member?.displayName ?? author.displayName,
    guildId,
    channelId,
    ...parentOf(channel),
    canManage: member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false,
    roleIds: member ? [...member.roles.cache.keys()] : [],
  };
}
