import type { Asker } from './asker.ts';
import type { Access } from './services.ts';

const NO_SERVER =
  'Het archief beheren kan alleen in de server van de raad, niet in een privébericht.';
const OTHER_SERVER =
  'In deze server kan het archief niet worden beheerd. Wie de bot draait, zet het nummer van de server in BEHEER_SERVERS en start de bot opnieuw.';
const NOT_ALLOWED =
  'U mag het archief niet beheren. Daarvoor hebt u in deze server het recht "Server beheren" nodig, of een rol die /beheer mag gebruiken.';

/**
 * Why someone may not manage the archive, in Dutch; null: they may. Discord hides
 * the command from most, but a button can be pressed later, and an id made up.
 */
export function refuseManage(
  { guildId, canManage, roleIds }: Asker,
  { archive, beheer }: Access,
): string | null {
  if (guildId === null) return NO_SERVER;
  if (!beheer?.servers.includes(guildId)) return OTHER_SERVER;
  const { beheerRoles } = archive.settings.of(guildId);
  const isAllowed = canManage || beheerRoles.some((role) => roleIds.includes(role));
  return isAllowed ? null : NOT_ALLOWED;
}
