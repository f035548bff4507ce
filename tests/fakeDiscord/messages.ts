import { attachFiles } from './attachFiles.ts';
import type { State } from './createState.ts';
import { errors } from './errors.ts';
import { placeComponents } from './placeComponents.ts';
import { placeEmbeds } from './placeEmbeds.ts';
import { COMPONENTS_V2, EPHEMERAL, LOADING } from './rules/checkMessage.ts';
import type { Attachment, Channel, Message, MessageBody, UploadedFile, User } from './types.ts';
import { toGatewayMessage } from './visibleMessage.ts';

const REPLY = 19;

/** What a request brings for a message. */
export interface Content {
  readonly body: MessageBody;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

export interface NewMessage extends Content {
  readonly channel: Channel;
  readonly author: User;
  readonly mentions?: readonly User[];
  /** Who alone sees it. */
  readonly viewer?: string | undefined;
  readonly extra?: Partial<Message>;
}

/** Puts a message into its channel, and tells the gateway unless it is ephemeral. */
export function addMessage(state: State, given: NewMessage): Message {
  const { channel, author, body, files, viewer } = given;
  const attachments = attachFiles(state, body, files);
  const message: Message = {
    id: state.clock.nextId(),
    channel_id: channel.id,
    type: body.message_reference ? REPLY : 0,
    author,
    ...placeContent(body, attachments),
    attachments,
    flags: body.flags ?? 0,
    timestamp: new Date(state.clock.now()).toISOString(),
    edited_timestamp: null,
    mentions: given.mentions ?? [],
    mention_roles: (body.allowed_mentions?.roles ?? []).filter((id) => id !== null),
    mention_everyone: false,
    tts: false,
    pinned: false,
    ...(body.nonce ? { nonce: body.nonce } : {}),
    ...refer(state, channel, body),
    ...given.extra,
  };
  listMessages(state, channel).push(message);
  if (viewer) state.viewers.set(message.id, viewer);
  announce(state, 'MESSAGE_CREATE', message);
  state.changed();
  return message;
}

function placeContent(body: MessageBody, attachments: readonly Attachment[]) {
  return {
    content: (body.content ?? '').trim(),
    embeds: placeEmbeds(body.embeds ?? [], attachments),
    components: placeComponents(body.components ?? [], attachments),
  };
}

/** Changes a message in place, as an edit does; what the body leaves out stays. */
export function changeMessage(state: State, message: Message, { body, files }: Content): void {
  const listed = body.attachments?.map(({ id }) => id);
  const kept = message.attachments.filter(({ id }) => !listed || listed.includes(id));
  message.attachments = [...kept, ...attachFiles(state, body, files)];
  const { content, embeds, components } = placeContent(body, message.attachments);
  if (body.content !== undefined) message.content = content;
  if (body.embeds !== undefined) message.embeds = embeds;
  if (body.components !== undefined) message.components = components;
  const wasLoading = (message.flags & LOADING) !== 0;
  const lasting = message.flags & (EPHEMERAL | COMPONENTS_V2);
  message.flags = lasting | ((body.flags ?? message.flags) & ~LOADING & ~EPHEMERAL);
  message.edited_timestamp = new Date(state.clock.now()).toISOString();
  if (wasLoading) state.filled.set(message.id, message.edited_timestamp);
  announce(state, 'MESSAGE_UPDATE', message);
  state.changed();
}

/** Takes a message away. */
export function removeMessage(state: State, message: Message): void {
  const { id, channel_id: channelId } = message;
  const list = state.messages.get(channelId) ?? [];
  state.messages.set(
    channelId,
    list.filter((one) => one.id !== id),
  );
  const guildId = state.channels.get(channelId)?.guildId ?? undefined;
  if (!state.viewers.has(id)) {
    state.dispatch('MESSAGE_DELETE', () => ({ id, channel_id: channelId, guild_id: guildId }));
  }
  state.changed();
}

export function listMessages(state: State, channel: Channel): Message[] {
  const list = state.messages.get(channel.id) ?? [];
  state.messages.set(channel.id, list);
  return list;
}

/** @throws {@link ApiError} 10008 for none, and for an ephemeral one, which channels do not have. */
export function getMessage(state: State, channel: Channel, id: string): Message {
  const message = listMessages(state, channel).find((one) => one.id === id);
  if (!message || state.viewers.has(id)) throw errors.unknownMessage();
  return message;
}

function refer(state: State, channel: Channel, body: MessageBody): Partial<Message> {
  const id = body.message_reference?.message_id;
  const target = listMessages(state, channel).find((one) => one.id === id);
  if (!target) return {};
  return {
    message_reference: {
      type: 0,
      message_id: target.id,
      channel_id: channel.id,
      ...(channel.guildId ? { guild_id: channel.guildId } : {}),
    },
    referenced_message: target,
  };
}

function announce(state: State, event: string, message: Message): void {
  if (state.viewers.has(message.id)) return;
  state.dispatch(event, (intents) => toGatewayMessage(state, message, intents));
}
