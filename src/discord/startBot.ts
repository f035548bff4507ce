import { Events, Status, type Client } from 'discord.js';
import { SCHEDULE } from '../core/meldingen/schedule.ts';
import type { BotDeps } from './botDeps.ts';
import { createGesprekken } from './gesprek/createGesprekken.ts';
import { createClient } from './createClient.ts';
import { describeError } from '../describeError.ts';
import { dispatch } from './dispatch.ts';
import { handleMessage } from './handleMessage.ts';
import { logIn, PATIENCE, type Patience } from './logIn.ts';
import { createMessenger } from './meldingen/createMessenger.ts';
import {
  startMeldingen,
  type Meldingen,
  type MeldingenOptions,
} from './meldingen/startMeldingen.ts';
import { createTurnstile } from './createTurnstile.ts';
import { registerAll, registerIn } from './registerAll.ts';
import { settleWithin } from '../settleWithin.ts';
import { warmUp } from './warmUp.ts';

export interface BotOptions extends Omit<BotDeps, 'gesprekken' | 'messenger'> {
  readonly token: string;
  /** Base address of Discord's REST API; undefined: Discord's own. */
  readonly api: string | undefined;
  /** Register the commands in this server only; undefined: globally. */
  readonly guildId: string | undefined;
  readonly patience?: Patience;
  /** Longest wait for one request, in milliseconds; default 10,000. */
  readonly requestWithin?: number;
  /** Other times and another clock for messages about new letters. */
  readonly meldingen?: Partial<MeldingenOptions>;
  /** Aborted to give up logging in; `startBot` then rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface Bot {
  /** Whether Discord is heard at this moment. */
  isConnected(): boolean;
  /** Takes no more work, lets what is under way finish, and leaves Discord. */
  stop(): Promise<void>;
}

/** In milliseconds: letters that are read in a row should be told in one message, and soon. */
const MELDINGEN = { pollMs: 1000, settleMs: 5000, schedule: SCHEDULE };
/** Longest wait at a stop for answers that are under way, in milliseconds: of the ten seconds that a stop may take. */
const FINISH_WITHIN = 6000;

/**
 * Connects to Discord and answers there until it is stopped.
 *
 * @throws {@link BotError} `TOKEN_INVALID`, `INTENT_DISALLOWED`,
 * `DISCORD_UNREACHABLE`; `SETTING_WRONG` for a server that the bot is not in.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, api, log, signal, patience = PATIENCE, requestWithin = 10_000 } = options;
  const deps = { ...options, gesprekken: createGesprekken() };
  const busy = new Set<Promise<void>>();
  const create = () => {
    const made = createClient({ api, timeout: requestWithin }, log);
    return listen(made, { ...deps, messenger: createMessenger(made, options) }, busy);
  };
  await warmUp(deps).catch((error: unknown) =>
    log.warn(describeError(error), 'the first user waits somewhat longer'),
  );
  const client = await logIn(create, token, { log, patience, ...(signal && { signal }) });
  try {
    await registerAll(client, options);
  } catch (error) {
    await client.destroy();
    throw error;
  }
  client.on(Events.GuildCreate, ({ id }) => {
    registerIn(client, id, options).catch((error: unknown) =>
      log.error(describeError(error), 'a new server got no commands'),
    );
  });
  log.info({ guilds: client.guilds.cache.size }, 'connected to Discord');
  const meldingen = announce(client, options);
  return {
    isConnected: () =>
      client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      busy.add(meldingen.stop());
      await settleWithin(Promise.allSettled(busy), FINISH_WITHIN);
      await client.destroy();
    },
  };
}

/** Tells of new letters from now on. */
function announce(client: Client, { archive, beheer, log, meldingen }: BotOptions): Meldingen {
  const messenger = createMessenger(client, { archive, ...(beheer && { beheer }) });
  const { now } = Date;
  const { random } = Math;
  return startMeldingen({
    archive,
    log,
    messenger,
    now,
    random,
    ...MELDINGEN,
    ...meldingen,
  });
}

/** `busy` holds what is under way. */
function listen(client: Client, deps: BotDeps, busy: Set<Promise<void>>): Client {
  const track = (work: Promise<void>) => {
    const tracked = work.finally(() => busy.delete(tracked));
    busy.add(tracked);
  };
  const turn = createTurnstile();
  client.on(Events.InteractionCreate, (interaction) => {
    // Who types is kept waiting by nobody.
    const before = interaction.isAutocomplete() ? Promise.resolve() : turn();
    track(before.then(() => dispatch(interaction, deps)));
  });
  client.on(Events.MessageCreate, (message) => track(handleMessage(message, deps)));
  return client;
}
