import type { Asker } from './asker.ts';
import { askerSettings } from './askerSettings.ts';
import { refuseManage } from './refuseManage.ts';
import type { Access } from './services.ts';

const NOT_HERE =
  'In dit kanaal is Vraagbaak er alleen voor leden met een bepaalde rol. Vraag de griffie om die rol, of stel uw vraag in een ander kanaal.';
const CLOSED =
  'Vraagbaak is alleen voor leden van de raadsserver met een bepaalde rol. Stel uw vraag in die server, of vraag de griffie om die rol.';

/**
 * Why someone may not ask here, in Dutch; null: they may. Where a server is for
 * some of its members only, so is the archive: a DM, or another server to which
 * someone invited the bot, is no way around it.
 */
export function refuseAsk(asker: Asker, services: Access): string | null {
  const servers = knownServers(services);
  if (asker.guildId === null || !servers.includes(asker.guildId)) {
    return servers.some((id) => isForSomeOnly(id, services)) ? CLOSED : null;
  }
  const { wie } = askerSettings(asker, services.archive);
  if (!isList(wie) || wie.some((role) => asker.roleIds.includes(role))) return null;
  return refuseManage(asker, services) === null ? null : NOT_HERE;
}

/** The council's own servers, and those that something was set for. */
export function knownServers({ beheer, archive }: Access): readonly string[] {
  return [...new Set([...(beheer?.servers ?? []), ...archive.settings.guilds()])];
}

/** Whether all of a server is for members with certain roles. */
export function isForSomeOnly(guildId: string, { archive }: Access): boolean {
  return isList(archive.settings.of(guildId).server.wie);
}

function isList(wie: unknown): wie is readonly string[] {
  return Array.isArray(wie);
}
