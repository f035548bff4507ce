import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { BotLog } from './botLog.ts';
import { describeError } from '../describeError.ts';

/** In milliseconds. */
const REST_TIMEOUT = 10_000;

/**
 * A client that asks for no more than it needs: no privileged intent, and
 * caches of a few entries, for answers come from the archive.
 *
 * @param api base address of Discord's REST API; undefined: Discord's own.
 */
export function createClient(api: string | undefined, log: BotLog): Client {
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
    rest: api === undefined ? { timeout: REST_TIMEOUT } : { api, timeout: REST_TIMEOUT },
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
