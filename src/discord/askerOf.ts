import { GuildMember, PermissionFlagsBits, type BaseInteraction } from 'discord.js';
import type { Asker } from './asker.ts';
import { parentOf } from './parentOf.ts';

/** Who does this, from what Discord sends along with it: nothing is looked up. */
export function askerOf(interaction: BaseInteraction): Asker {
  const { member, user, guildId, channel, channelId, memberPermissions } = interaction;
  return {
    userId: user.id,
    name: member instanceof GuildMember ? member.displayName : user.displayName,
    guildId,
    channelId: channelId ?? '',
    ...parentOf(channel),
    canManage: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roleIds: rolesOf(member),
  };
}

function rolesOf(member: BaseInteraction['member']): readonly string[] {
  if (member === null) return [];
  return member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles;
}
