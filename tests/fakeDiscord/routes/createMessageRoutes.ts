import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import type { State } from '../createState.ts';
import { errors } from '../errors.ts';
import { messageRules } from '../messageRules.ts';
import { addMessage, changeMessage, getMessage, listMessages, removeMessage } from '../messages.ts';
import { parseBody } from '../parseBody.ts';
import { parseEdit } from '../parseEdit.ts';
import { assertMayPost, getChannel, may } from '../places.ts';
import { noContent, ok, type RestRequest, type Route } from '../restRequest.ts';
import type { Channel, Message, MessageBody, User } from '../types.ts';
import { visibleMessage } from '../visibleMessage.ts';

const LIST = '/channels/:channel/messages';
const ONE = `${LIST}/:message`;

/** Ordinary messages in channels, threads and DMs. */
export function createMessageRoutes(state: State): Route[] {
  const place = (request: RestRequest) => getChannel(state, request.param('channel'));
  const one = (request: RestRequest) => getMessage(state, place(request), request.param('message'));
  const show = (message: Message) => visibleMessage(state, message, 0);
  return [
    {
      method: 'GET',
      pattern: LIST,
      handle: (request) => ok(list(state, place(request), request.query).map(show)),
    },
    { method: 'GET', pattern: ONE, handle: (request) => ok(show(one(request))) },
    {
      method: 'POST',
      pattern: LIST,
      takesBody: true,
      handle: (request) => create(state, request),
    },
    {
      method: 'PATCH',
      pattern: ONE,
      takesBody: true,
      handle(request) {
        const schema = MessageEditRequestPartialSchema;
        const { body, message } = parseEdit(request, schema, () => one(request));
        if (message.author.id !== state.bot.id) throw errors.notOwnMessage();
        if (state.channels.get(message.channel_id)?.archived) throw errors.archivedThread();
        changeMessage(state, message, { body, files: request.files });
        return ok(message);
      },
    },
    {
      method: 'DELETE',
      pattern: ONE,
      handle(request) {
        const message = one(request);
        const isOwn = message.author.id === state.bot.id;
        if (!isOwn && !may(state, place(request), 'ManageMessages'))
          throw errors.missingPermissions();
        removeMessage(state, message);
        return noContent;
      },
    },
  ];
}

function create(state: State, request: RestRequest) {
  const context = { kind: 'create', files: request.files } as const;
  const body = parseBody(request.body, messageRules(MessageCreateRequestSchema, context));
  const channel = getChannel(state, request.param('channel'));
  assertMayPost(state, channel, {
    files: request.files.size > 0,
    reply: Boolean(body.message_reference),
  });
  assertTarget(state, channel, body);
  const earlier = sameNonce(state, channel, body);
  if (earlier) return ok(getMessage(state, channel, earlier));
  const message = addMessage(state, {
    channel,
    author: state.bot,
    body,
    files: request.files,
    mentions: pinged(state, channel, body),
  });
  if (body.nonce) {
    state.nonces.set(`${channel.id} ${body.nonce}`, {
      at: state.clock.now(),
      messageId: message.id,
    });
  }
  return ok(message);
}

/** A reply to a message that is gone is refused, unless the bot said it does not mind. */
function assertTarget(
  state: State,
  channel: Channel,
  { message_reference: reference }: MessageBody,
): void {
  if (!reference || reference.type === 1 || reference.fail_if_not_exists === false) return;
  const isThere = listMessages(state, channel).some(({ id }) => id === reference.message_id);
  if (!isThere || state.viewers.has(reference.message_id)) throw errors.unknownReference();
}

/** With `enforce_nonce`: the message this nonce made in the past few minutes. */
function sameNonce(state: State, channel: Channel, body: MessageBody): string | undefined {
  if (!body.enforce_nonce || !body.nonce) return undefined;
  const earlier = state.nonces.get(`${channel.id} ${body.nonce}`);
  const isFresh = earlier && state.clock.now() - earlier.at < state.clock.nonceMs;
  return isFresh ? earlier.messageId : undefined;
}

/** Whom the message may ping: only listed users (`parse` is empty by our own rule), and who is replied to. */
function pinged(state: State, channel: Channel, body: MessageBody): User[] {
  const listed = (body.allowed_mentions?.users ?? []).flatMap((id) => {
    const member = id && body.content?.includes(`<@${id}>`) ? state.members.get(id) : undefined;
    return member ? [member.user] : [];
  });
  const target = listMessages(state, channel).find(
    ({ id }) => id === body.message_reference?.message_id,
  );
  return body.allowed_mentions?.replied_user && target ? [...listed, target.author] : listed;
}

function list(state: State, channel: Channel, query: URLSearchParams): Message[] {
  if (!may(state, channel, 'ReadMessageHistory')) return [];
  const limit = Number(query.get('limit') ?? 50);
  const [after, before] = [query.get('after'), query.get('before')];
  const inside = listMessages(state, channel)
    .filter(({ id }) => !state.viewers.has(id))
    .filter(({ id }) => after === null || BigInt(id) > BigInt(after))
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before));
  return (after === null ? inside.slice(-limit) : inside.slice(0, limit)).toReversed();
}
