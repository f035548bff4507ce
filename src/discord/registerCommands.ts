import { Routes, type REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

/** Where commands are registered: for everyone, or in one server, where they show at once. */
export interface CommandScope {
  readonly applicationId: string;
  readonly guildId: string | undefined;
}

/**
 * Makes Discord's list of our commands what it should be. Reads first and
 * writes only a difference, for Discord counts what is created in a day.
 *
 * @returns whether anything was written.
 */
export async function registerCommands(
  rest: REST,
  scope: CommandScope,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const { applicationId, guildId } = scope;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = await rest.get(route, { query });
  if (listOf(present) === listOf(commands)) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** What a list of commands says, in a form that does not depend on order or on what Discord adds. */
function listOf(commands: unknown): string {
  if (!Array.isArray(commands)) return '';
  return JSON.stringify(commands.map((command) => essence(command, COMMAND_KEYS)).toSorted(byName));
}

const COMMAND_KEYS = [
  'name',
  'description',
  'type',
  'options',
  'default_member_permissions',
] as const;
const OPTION_KEYS = [
  'name',
  'description',
  'type',
  'required',
  'autocomplete',
  'choices',
  'options',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
] as const;

/** The named keys in their order; what is false, empty or absent is the same to Discord. */
function essence(item: unknown, keys: readonly string[]): readonly (readonly [string, unknown])[] {
  const entries = new Map(typeof item === 'object' && item !== null ? Object.entries(item) : []);
  return keys.flatMap((key) => {
    const value: unknown = entries.get(key) ?? (key === 'type' ? 1 : null);
    const isEmpty =
      value === null ||
      value === false ||
      value === '' ||
      (Array.isArray(value) && value.length === 0);
    if (isEmpty) return [];
    if (!Array.isArray(value)) return [[key, value] as const];
    const items = value.map((one: unknown) =>
      typeof one === 'object' ? essence(one, [...OPTION_KEYS, 'value']) : one,
    );
    return [[key, items] as const];
  });
}

function byName(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : 1;
}
