import type { Antwoorden, GuildSettings, Wie } from './guildSettings.ts';

interface SettledSettings {
  readonly antwoorden: Antwoorden;
  readonly wie: Wie;
}

/**
 * What holds in a place: its own, else its server's, else the asker chooses and
 * everyone may ask.
 *
 * @param channelIds the channel, nearest first: a thread, then the channel that it hangs under.
 */
export function settingsAt(
  { server, channels }: GuildSettings,
  channelIds: readonly string[],
): SettledSettings {
  const own = channelIds.flatMap((id) => channels.get(id) ?? []);
  const places = [...own, server];
  return {
    antwoorden: places.find(({ antwoorden }) => antwoorden !== null)?.antwoorden ?? 'keuze',
    wie: places.find(({ wie }) => wie !== null)?.wie ?? 'iedereen',
  };
}
