/**
 * Who sees an answer: always the asker alone (`verborgen`); as the asker chooses,
 * at first alone (`keuze`); everyone, unless the asker chooses otherwise (`openbaar`).
 */
export type Antwoorden = 'verborgen' | 'keuze' | 'openbaar';

/** Who may ask: everyone, or holders of one of these roles (ids, at least one). */
export type Wie = 'iedereen' | readonly string[];

/** What is set for one channel, or for a whole server; null: nothing. */
export interface PlaceSettings {
  readonly antwoorden: Antwoorden | null;
  readonly wie: Wie | null;
}

/** What is set for one Discord server. */
export interface GuildSettings {
  readonly server: PlaceSettings;
  /** By the id of the channel; those with something of their own. */
  readonly channels: ReadonlyMap<string, PlaceSettings>;
  /** Ids of roles that may use /beheer besides those who manage the server. */
  readonly beheerRoles: readonly string[];
}
