import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
  type Client,
} from 'discord.js';
import type { Bestemming } from '../../meldingStore.ts';
import type { Access } from '../services.ts';
import { hasMark, type ListedMessage } from './hasMark.ts';
import { mayReceive } from './mayReceive.ts';
import type { Messenger } from './messenger.ts';

/** Discord's limit for a list of messages. */
const PAGE = 100;
/** A channel in which more was said since is not searched to the end. */
const MOST_PAGES = 50;
/**
 * How far this machine's clock and Discord's may have differed, in milliseconds: a clock
 * that was ahead and was set right must not hide what was sent meanwhile.
 */
const SKEW = 8 * 24 * 3600 * 1000;

const NEEDED = [
  [PermissionFlagsBits.ViewChannel, 'Kanaal bekijken'],
  [PermissionFlagsBits.SendMessages, 'Berichten versturen'],
  // Without it the bot cannot tell after a failure whether a message was sent.
  [PermissionFlagsBits.ReadMessageHistory, 'Berichtgeschiedenis lezen'],
] as const;

/**
 * Sends over the client's REST connection, which waits for rate limits and tries again on failures.
 *
 * @param access tells for whom the letters are.
 */
export function createMessenger(client: Client, access: Access): Messenger {
  const { rest } = client;
  const dms = new Map<string, string>();
  return {
    open: async (bestemming) => {
      if (bestemming.kind === 'kanaal') return bestemming.channelId;
      const known = dms.get(bestemming.userId) ?? (await openDm(client, bestemming));
      dms.set(bestemming.userId, known);
      return known;
    },
    send: async (channelId, { files, ...post }, { nonce, replyTo }) => {
      const reference = replyTo && { message_id: replyTo, fail_if_not_exists: false };
      const body = {
        ...post,
        nonce,
        enforce_nonce: true,
        ...(reference && { message_reference: reference }),
      };
      return idOf(await rest.post(Routes.channelMessages(channelId), { body, files: [...files] }));
    },
    edit: async ({ channelId, messageId }, { flags: _flags, files, ...post }) => {
      // Files that are not named here go away: of a letter that was withdrawn nothing stays.
      const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
      const body = { ...post, attachments };
      await rest.patch(Routes.channelMessage(channelId, messageId), { body, files: [...files] });
    },
    find: (channelId, nonce, since) => find(client, channelId, { nonce, since }),
    mayReceive: (bestemming) => mayReceive(bestemming, client, access),
    missing: (guildId, channelId) => missing(client, guildId, channelId),
  };
}

async function openDm(
  { rest }: Client,
  { userId }: Extract<Bestemming, { kind: 'dm' }>,
): Promise<string> {
  return idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: userId } }));
}

async function find(
  { rest, user }: Client,
  channelId: string,
  { nonce, since }: { readonly nonce: string; readonly since: number },
): Promise<string | null> {
  let after = SnowflakeUtil.generate({ timestamp: since - SKEW }).toString();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const listed = toList(await rest.get(Routes.channelMessages(channelId), { query }));
    const own = listed.find((message) => hasMark(message, user?.id ?? '', nonce));
    if (own) return own.id;
    // Newest first.
    const [newest] = listed;
    if (listed.length < PAGE || !newest) return null;
    after = newest.id;
  }
  return null;
}

async function missing(
  client: Client,
  guildId: string,
  channelId: string,
): Promise<readonly string[] | null> {
  const channel = await client.channels.fetch(channelId).catch(whyNot);
  if (channel === 'unseen') return [NEEDED[0][1]];
  if (channel === null || channel.isDMBased() || channel.guildId !== guildId) return null;
  if (!channel.isTextBased() || channel.isThread()) return null;
  const allowed = client.user && channel.permissionsFor(client.user);
  return NEEDED.filter(([bit]) => !allowed?.has(bit)).map(([, name]) => name);
}

/** A channel that the bot may not see is told as one permission that is missing; null: there is none. */
function whyNot(error: unknown): 'unseen' | null {
  if (!(error instanceof DiscordAPIError)) throw error;
  if (error.code === RESTJSONErrorCodes.UnknownChannel) return null;
  if (error.code === RESTJSONErrorCodes.MissingAccess) return 'unseen';
  throw error;
}

function idOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id);
  throw new TypeError('Discord answered without an id');
}

function toList(answer: unknown): readonly ListedMessage[] {
  return Array.isArray(answer) ? answer : [];
}
