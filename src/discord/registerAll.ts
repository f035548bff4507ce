import { DiscordAPIError, type Client } from 'discord.js';
import { BotError } from '../errors.ts';
import type { BotDeps } from './botDeps.ts';
import { describeError } from '../describeError.ts';
import { registerCommands } from './registerCommands.ts';

export interface RegisterOptions extends Pick<
  BotDeps,
  'commands' | 'messageCommands' | 'beheer' | 'log'
> {
  /** Register the commands in this server only; undefined: globally. */
  readonly guildId: string | undefined;
}

/**
 * Registers the commands globally or in one server, and those for managing the
 * archive in the servers where that may be done. What an earlier setting left
 * elsewhere is taken away, so that no command shows twice.
 *
 * @throws {@link BotError} `SETTING_WRONG` for a `guildId` that the bot is not in.
 */
export async function registerAll(client: Client<true>, options: RegisterOptions): Promise<void> {
  const { guildId } = options;
  const known = client.guilds.cache.keys();
  // The one that must succeed comes first.
  const guildIds = new Set([...(guildId === undefined ? [] : [guildId]), ...known]);
  for (const id of guildIds) await registerIn(client, id, options);
  await registerIn(client, undefined, options);
  const absent = options.beheer?.servers.filter((id) => !guildIds.has(id)) ?? [];
  if (absent.length > 0) options.log.warn({ absent }, 'a server of BEHEER_SERVERS has no bot');
}

/** Makes the list of one server right, or with undefined the global one. */
export async function registerIn(
  client: Client<true>,
  id: string | undefined,
  options: RegisterOptions,
): Promise<void> {
  const { guildId, log } = options;
  const commands = listFor(id, options);
  try {
    const scope = { applicationId: client.application.id, guildId: id };
    const isChanged = await registerCommands(client.rest, scope, commands);
    if (isChanged || commands.length > 0)
      log.info({ isChanged, commands: commands.length, guildId: id }, 'commands registered');
  } catch (cause) {
    if (id !== undefined && id === guildId && isRefused(cause)) {
      throw new BotError('SETTING_WRONG', 'commands cannot be registered in this server', {
        cause,
        detail: `DISCORD_GUILD_ID (${id}) is geen server waar de bot in zit`,
      });
    }
    // The commands of last time still work.
    log.error({ ...describeError(cause), guildId: id }, 'registering the commands failed');
  }
}

function listFor(id: string | undefined, options: RegisterOptions) {
  const { guildId, beheer, commands, messageCommands } = options;
  const general = [...commands.filter(({ isForBeheer }) => !isForBeheer), ...messageCommands];
  const managing = commands.filter(({ isForBeheer }) => isForBeheer);
  return [
    ...(id === guildId ? general : []),
    ...(id !== undefined && beheer?.servers.includes(id) ? managing : []),
  ].map(({ data }) => data);
}

function isRefused(cause: unknown): boolean {
  return cause instanceof DiscordAPIError && cause.status < 500;
}
