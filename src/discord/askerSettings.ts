import { settingsAt } from '../core/settings/settingsAt.ts';
import type { Archive } from '../ports.ts';
import type { Asker } from './asker.ts';

/** What the griffie set for where someone asks; in a DM nothing is. */
export function askerSettings({ guildId, channelId, parentId }: Asker, { settings }: Archive) {
  const own = settings.of(guildId ?? '');
  return settingsAt(own, [channelId, ...(parentId ? [parentId] : [])]);
}
