import type Database from 'better-sqlite3';
import type {
  Antwoorden,
  GuildSettings,
  PlaceSettings,
  Wie,
} from '../../src/core/settings/guildSettings.ts';
import type { SettingsPlace, SettingsStore } from '../../src/settingsStore.ts';

interface Row {
  readonly guild_id: string;
  /** Empty: the whole server. */
  readonly channel_id: string;
  readonly name: 'antwoorden' | 'wie' | 'beheer';
  readonly value: string;
}

const NOTHING: PlaceSettings = { antwoorden: null, wie: null };

/** Settings in SQLite, kept in memory for as long as nobody changes the database. */
export function createSettingsStore(db: Database.Database): SettingsStore {
  let held: { readonly version: unknown; readonly guilds: ReadonlyMap<string, GuildSettings> };
  const all = (): ReadonlyMap<string, GuildSettings> => {
    // Changes with every write of another connection, not with our own.
    const version = db.pragma('data_version', { simple: true });
    if (held?.version !== version) held = { version, guilds: readAll(db) };
    return held.guilds;
  };
  const write = (guildId: string, channelId: string, values: readonly Value[]): void => {
    if (values.length === 0) return;
    const change = db.transaction(() => {
      for (const value of values) writeValue(db, { guildId, channelId }, value);
    });
    change.immediate();
    held = { version: db.pragma('data_version', { simple: true }), guilds: readAll(db) };
  };
  return {
    of: (guildId) =>
      all().get(guildId) ?? { server: NOTHING, channels: new Map(), beheerRoles: [] },
    guilds: () => [...all().keys()],
    setPlace: ({ guildId, channelId }, { antwoorden, wie }) =>
      write(guildId, channelId ?? '', [
        ...(antwoorden === undefined ? [] : [['antwoorden', antwoorden] as const]),
        ...(wie === undefined ? [] : [['wie', wieText(wie)] as const]),
      ]),
    setBeheerRoles: (guildId, roleIds) =>
      write(guildId, '', [['beheer', roleIds.length > 0 ? roleIds.join(' ') : null]]),
  };
}

/** A name and its value; null takes it away. */
type Value = readonly [name: Row['name'], value: string | null];

function writeValue(
  db: Database.Database,
  { guildId, channelId }: SettingsPlace,
  [name, value]: Value,
): void {
  if (value === null) {
    db.prepare('DELETE FROM instelling WHERE guild_id = ? AND channel_id = ? AND name = ?').run(
      guildId,
      channelId,
      name,
    );
  } else {
    db.prepare('INSERT OR REPLACE INTO instelling VALUES (?, ?, ?, ?)').run(
      guildId,
      channelId,
      name,
      value,
    );
  }
}

function wieText(wie: Wie | null): string | null {
  return wie === null || wie === 'iedereen' ? wie : wie.join(' ');
}

function readAll(db: Database.Database): ReadonlyMap<string, GuildSettings> {
  const rows = db.prepare<[], Row>('SELECT * FROM instelling').all();
  const guildIds = new Set(rows.map((row) => row.guild_id));
  return new Map(
    Array.from(guildIds, (guildId) => [
      guildId,
      toSettings(rows.filter((row) => row.guild_id === guildId)),
    ]),
  );
}

function toSettings(rows: readonly Row[]): GuildSettings {
  const channelIds = new Set(rows.map((row) => row.channel_id).filter((id) => id !== ''));
  const roles = rows.find(({ name }) => name === 'beheer')?.value;
  return {
    server: toPlace(rows, ''),
    channels: new Map(Array.from(channelIds, (id) => [id, toPlace(rows, id)])),
    beheerRoles: roles === undefined ? [] : roles.split(' '),
  };
}

function toPlace(rows: readonly Row[], channelId: string): PlaceSettings {
  const valueOf = (wanted: Row['name']) =>
    rows.find((row) => row.channel_id === channelId && row.name === wanted)?.value ?? null;
  return { antwoorden: toAntwoorden(valueOf('antwoorden')), wie: toWie(valueOf('wie')) };
}

/** What we do not know was meant to hide: nobody but the asker sees the answer. */
function toAntwoorden(value: string | null): Antwoorden | null {
  return value === null || value === 'keuze' || value === 'openbaar' ? value : 'verborgen';
}

function toWie(value: string | null): Wie | null {
  return value === null || value === 'iedereen' ? value : value.split(' ');
}
