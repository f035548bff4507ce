import type { GuildSettings, PlaceSettings } from './core/settings/guildSettings.ts';

/** A Discord server, or one channel of it. */
export interface SettingsPlace {
  readonly guildId: string;
  /** Null: the whole server. */
  readonly channelId: string | null;
}

/**
 * What the griffie set for a Discord server. Read from memory at once, for
 * Discord wants to know who sees an answer before it is made; a change by
 * another process is seen at the next read.
 */
export interface SettingsStore {
  /** Nothing set for a server that is not known. */
  of(guildId: string): GuildSettings;
  /** The servers for which anything is set. */
  guilds(): readonly string[];
  /** Changes what is given; null takes it back. */
  setPlace(place: SettingsPlace, change: Partial<PlaceSettings>): void;
  setBeheerRoles(guildId: string, roleIds: readonly string[]): void;
}
