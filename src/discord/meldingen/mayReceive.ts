import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Client,
  type GuildMember,
} from 'discord.js';
import type { Asker } from '../asker.ts';
import type { Bestemming } from '../../meldingStore.ts';
import { isForSomeOnly, knownServers, refuseAsk } from '../refuseAsk.ts';
import type { Access } from '../services.ts';

/**
 * Whether letters may be sent somewhere of the bot's own accord. Where a server is for some
 * of its members only, a DM is for those that may ask in all of it, and no other server is.
 *
 * @throws discord.js's errors when Discord cannot say.
 */
export async function mayReceive(
  bestemming: Bestemming,
  client: Client,
  services: Access,
): Promise<boolean> {
  const servers = knownServers(services);
  if (!servers.some((id) => isForSomeOnly(id, services))) return true;
  if (bestemming.kind === 'kanaal') return servers.includes(bestemming.guildId);
  for (const id of servers) {
    const member = await findMember(client, id, bestemming.userId);
    if (member && refuseAsk(toAsker(member), services) === null) return true;
  }
  return false;
}

/** As they are now: what discord.js remembers of members is not kept up to date. */
async function findMember(
  client: Client,
  guildId: string,
  user: string,
): Promise<GuildMember | null> {
  const guild = client.guilds.cache.get(guildId);
  if (!guild) return null;
  try {
    return await guild.members.fetch({ user, force: true });
  } catch (error) {
    if (error instanceof DiscordAPIError && NOBODY.includes(error.code)) return null;
    throw error;
  }
}

const NOBODY: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
];

/** In no channel in particular: what holds for the server. */
function toAsker({ id, displayName, guild, permissions, roles }: GuildMember): Asker {
  return {
    userId: id,
    name: displayName,
    guildId: guild.id,
    channelId: '',
    canManage: permissions.has(PermissionFlagsBits.ManageGuild),
    roleIds: [...roles.cache.keys()],
  };
}
