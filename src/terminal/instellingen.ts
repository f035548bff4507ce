import type { Antwoorden, Wie } from '../core/settings/guildSettings.ts';
import { BotError } from '../errors.ts';
import { settingsLines } from '../core/settings/settingsLines.ts';
import type { SettingsStore } from '../settingsStore.ts';
import type { Context } from './context.ts';

/** What is to be changed; `standaard` takes back what was set. */
export interface SettingsFlags {
  readonly json?: boolean;
  readonly kanaal?: string;
  readonly antwoorden?: Antwoorden | 'standaard';
  /** `iedereen`, `standaard`, or ids of roles. */
  readonly wie?: readonly string[];
  /** Ids of roles; `geen` for none. */
  readonly beheerrollen?: readonly string[];
}

/** `instellingen [server]`: shows what is set in Discord servers, or changes it for one. */
export async function instellingen(
  server: string | undefined,
  flags: SettingsFlags,
  context: Context,
): Promise<void> {
  const { settings } = await context.archive();
  if (server !== undefined) change(settings, server, flags);
  else if (isChange(flags)) throw new BotError('SETTING_UNPLACED', 'a change of no server');
  const shown = server === undefined ? settings.guilds() : [server];
  const { out } = context.streams;
  if (flags.json) {
    for (const guildId of shown) out(JSON.stringify(toJson(guildId, settings)));
  } else if (shown.length === 0) {
    out('Er is nog voor geen server iets ingesteld.');
  } else {
    out(shown.map((guildId) => render(guildId, settings)).join('\n\n'));
  }
}

function isChange({ kanaal, antwoorden, wie, beheerrollen }: SettingsFlags): boolean {
  return [kanaal, antwoorden, wie, beheerrollen].some((flag) => flag !== undefined);
}

function change(settings: SettingsStore, guildId: string, flags: SettingsFlags): void {
  const { kanaal, antwoorden, wie, beheerrollen } = flags;
  if (kanaal !== undefined && beheerrollen !== undefined) {
    throw new BotError('SETTING_UNPLACED', 'roles that manage are of a whole server');
  }
  settings.setPlace(
    { guildId, channelId: kanaal ?? null },
    {
      ...(antwoorden !== undefined && {
        antwoorden: antwoorden === 'standaard' ? null : antwoorden,
      }),
      ...(wie !== undefined && { wie: toWie(wie) }),
    },
  );
  if (beheerrollen === undefined) return;
  settings.setBeheerRoles(guildId, beheerrollen[0] === 'geen' ? [] : beheerrollen);
}

function toWie(given: readonly string[]): Wie | null {
  if (given[0] === 'standaard') return null;
  return given[0] === 'iedereen' ? 'iedereen' : given;
}

function toJson(guildId: string, settings: SettingsStore): object {
  const { server, channels, beheerRoles } = settings.of(guildId);
  return { guildId, server, channels: Object.fromEntries(channels), beheerRoles };
}

function render(guildId: string, settings: SettingsStore): string {
  const parts = settingsLines(settings.of(guildId), {
    role: (id) => `rol ${id}`,
    channel: (id) => `Kanaal ${id}`,
  });
  const lines = parts.flatMap(({ heading, lines: own }) => [
    `  ${heading}`,
    ...own.map((line) => `    ${line}`),
  ]);
  return [`Server ${guildId}`, ...lines].join('\n');
}
