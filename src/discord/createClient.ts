import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { BotLog } from './botLog.ts';
import { describeError } from '../describeError.ts';

export interface ClientOptions {
  /** Base address of Discord's REST API; undefined: Discord's own. */
  readonly api: string | undefined;
  /** For one request, in milliseconds. */
  readonly timeout: number;
}

/**
 * A client that asks for no more than it needs: no privileged intent, and
 * caches of a few entries, for answers come from the archive.
 *
 * discord.js's own retries are off: it would post a follow-up again that had
 * arrived. What can be tried again is, with time in between, by `patiently`.
 */
export function createClient({ api, timeout }: ClientOptions, log: BotLog): Client {
  const client: Client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Without it discord.js drops messages in DMs that it has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: {
        maxSize: 100,
        keepOverLimit: (member) => member.id === client.user?.id,
      },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === client.user?.id },
      PresenceManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
    }),
    rest: { timeout, retries: 0, ...(api !== undefined && { api }) },
  });
  report(client, log);
  return client;
}

function report(client: Client, log: BotLog): void {
  // An 'error' event without a listener would end the process.
  client.on(Events.Error, (error) => log.error(describeError(error), 'discord.js'));
  client.on(Events.ShardError, (error) =>
    log.warn(describeError(error), 'the gateway connection failed'),
  );
  client.on(Events.Invalidated, () =>
    log.error({}, 'Discord ended the session; start the bot again'),
  );
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'disconnected for good; start the bot again'),
  );
  client.rest.on('rateLimited', ({ route, retryAfter }) =>
    log.warn({ route, retryAfter }, 'waiting for a rate limit'),
  );
}
