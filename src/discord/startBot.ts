import { DiscordAPIError, Events, type Client } from 'discord.js';
import { BotError } from '../errors.ts';
import type { BotDeps } from './botDeps.ts';
import { createGesprekken } from './gesprek/createGesprekken.ts';
import { createClient } from './createClient.ts';
import { describeError } from '../describeError.ts';
import { dispatch } from './dispatch.ts';
import { handleMessage } from './handleMessage.ts';
import { logIn, PATIENCE, type Patience } from './logIn.ts';
import { registerCommands } from './registerCommands.ts';

export interface BotOptions extends Omit<BotDeps, 'gesprekken'> {
  readonly token: string;
  /** Base address of Discord's REST API; undefined: Discord's own. */
  readonly api: string | undefined;
  /** Register the commands in this server only; undefined: globally. */
  readonly guildId: string | undefined;
  readonly patience?: Patience;
  /** Aborted to give up logging in; `startBot` then rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface Bot {
  /** Takes no more work, lets what is under way finish, and leaves Discord. */
  stop(): Promise<void>;
}

/** Longest wait at a stop for answers that are under way, in milliseconds. */
const FINISH_WITHIN = 10_000;

/**
 * Connects to Discord and answers there until it is stopped.
 *
 * @throws {@link BotError} `TOKEN_INVALID`, `INTENT_DISALLOWED`,
 * `DISCORD_UNREACHABLE`; `SETTING_WRONG` for a server that the bot is not in.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, api, log, signal, patience = PATIENCE } = options;
  const deps: BotDeps = { ...options, gesprekken: createGesprekken() };
  const busy = new Set<Promise<void>>();
  const create = () => listen(createClient(api, log), deps, busy);
  // Before the first key is pressed: what completing looks through is made at its first use.
  for (const command of options.commands)
    await command.autocomplete?.({ name: '', value: '' }, deps);
  const client = await logIn(create, token, { log, patience, ...(signal && { signal }) });
  try {
    await register(client, options);
  } catch (error) {
    await client.destroy();
    throw error;
  }
  log.info({ guilds: client.guilds.cache.size }, 'connected to Discord');
  return {
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await finish(busy);
      await client.destroy();
    },
  };
}

/** `busy` holds what is under way. */
function listen(client: Client, deps: BotDeps, busy: Set<Promise<void>>): Client {
  const track = (work: Promise<void>) => {
    const tracked = work.finally(() => busy.delete(tracked));
    busy.add(tracked);
  };
  client.on(Events.InteractionCreate, (interaction) => track(dispatch(interaction, deps)));
  client.on(Events.MessageCreate, (message) => track(handleMessage(message, deps)));
  return client;
}

async function register(client: Client<true>, options: BotOptions): Promise<void> {
  const { guildId, log } = options;
  const commands = [...options.commands, ...options.messageCommands];
  const scope = { applicationId: client.application.id, guildId };
  try {
    const isChanged = await registerCommands(
      client.rest,
      scope,
      commands.map(({ data }) => data),
    );
    log.info({ isChanged, commands: commands.length }, 'commands registered');
  } catch (cause) {
    if (guildId !== undefined && cause instanceof DiscordAPIError && cause.status < 500) {
      throw new BotError('SETTING_WRONG', 'commands cannot be registered in this server', {
        cause,
        detail: `DISCORD_GUILD_ID (${guildId}) is geen server waar de bot in zit`,
      });
    }
    // The commands of last time still work.
    log.error(describeError(cause), 'registering the commands failed');
  }
}

async function finish(busy: ReadonlySet<Promise<void>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FINISH_WITHIN);
  });
  await Promise.race([Promise.allSettled(busy), late]);
  clearTimeout(timer);
}
