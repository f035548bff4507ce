import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Clock } from './createClock.ts';
import { createFaults, type Faults } from './createFaults.ts';
import { createGateway, type Gateway } from './createGateway.ts';
import { createRestServer } from './createRestServer.ts';
import { createState, type State } from './createState.ts';
import { createTalk, type Talk } from './createTalk.ts';
import { createUses, type Uses } from './createUses.ts';
import { createViews, type Views } from './createViews.ts';
import { listMessages } from './messages.ts';
import { noteVerdicts } from './noteVerdicts.ts';
import type { FakeDiscordOptions } from './options.ts';
import { findChannel, findMember } from './people.ts';
import { openDm } from './places.ts';
import { permissionBits } from './permissions.ts';
import { createChannelRoutes } from './routes/createChannelRoutes.ts';
import { createCommandRoutes } from './routes/createCommandRoutes.ts';
import { createInfoRoutes } from './routes/createInfoRoutes.ts';
import { createInteractionRoutes } from './routes/createInteractionRoutes.ts';
import { createMessageRoutes } from './routes/createMessageRoutes.ts';
import { createWebhookRoutes } from './routes/createWebhookRoutes.ts';
import type {
  Attachment,
  Channel,
  Command,
  LoggedRequest,
  Member,
  Message,
  User,
} from './types.ts';
import { warmUp } from './warmUp.ts';
import { toChannel } from './wire.ts';

/** A Discord of its own on 127.0.0.1, with the verbs of its users. See README.md. */
export interface FakeDiscord extends Uses, Talk, Views {
  /** For `rest.api` of discord.js; it adds `/v10`. */
  readonly api: string;
  readonly token: string;
  readonly bot: User;
  readonly guildId: string;
  /** The second server's; empty when there is none. */
  readonly otherGuildId: string;
  readonly clock: Clock;
  readonly gateway: Gateway;
  readonly faults: Faults;
  /** Every answered request, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Everything the bot sent that Discord would refuse or that we promised not to do. */
  readonly problems: readonly string[];
  /** Registered commands, global ones first. */
  readonly commands: readonly Command[];
  /** Ids of the channels in which the bot was typing. */
  readonly typing: readonly string[];
  user(name: string): Member;
  channel(name: string): Channel;
  /** A channel's messages, oldest first, ephemeral ones too; `dm:anna` is the DM with anna. */
  messages(channel: string): readonly Message[];
  message(id: string): Message | undefined;
  /** The bytes of an attachment, of the bot or a user. */
  file(attachment: Attachment): Uint8Array;
  /** Takes permissions from the bot in a channel (by name), or gives all back with none. */
  deny(channel: string, ...permissions: string[]): void;
  deleteChannel(channel: string): void;
  /** What someone else does with a message. */
  deleteMessage(message: Message): void;
  closeDms(user: string, isClosed?: boolean): void;
  /** Paths of the callbacks of all interactions so far, for tests without a bot. */
  callbacks(): readonly string[];
  /** Waits for the bot to be ready on the gateway. */
  connected(ms?: number): Promise<void>;
  /** Waits until `probe` gives a value. */
  until<T>(probe: () => T | undefined, what: string, ms?: number): Promise<T>;
  close(): Promise<void>;
}

/** Starts the fake. Schemas are warmed up first, so that no interaction waits for them. */
export async function createFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  warmUp();
  const state = createState(options);
  const faults = createFaults();
  const routes = [
    ...createInfoRoutes(state),
    ...createCommandRoutes(state),
    ...createChannelRoutes(state),
    ...createMessageRoutes(state),
    ...createInteractionRoutes(state),
    ...createWebhookRoutes(state),
  ];
  const server = createRestServer(state, routes, faults);
  const gateway = createGateway(server, state, options);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert(typeof address === 'object' && address !== null);
  state.origin = `http://127.0.0.1:${address.port}`;
  return {
    api: `${state.origin}/api`,
    token: state.token,
    bot: state.bot,
    guildId: state.guild.id,
    otherGuildId: state.otherGuild?.id ?? '',
    clock: state.clock,
    gateway,
    faults,
    requests: state.requests,
    problems: state.problems,
    typing: state.typing,
    get commands() {
      return [
        ...(state.commands.get('global') ?? []),
        ...(state.commands.get(state.guild.id) ?? []),
        ...(state.commands.get(state.otherGuild?.id ?? '') ?? []),
      ];
    },
    ...createUses(state),
    ...createTalk(state),
    ...createViews(state),
    ...createWorld(state),
    until: (probe, what, ms) => state.until(probe, what, ms),
    async connected(ms) {
      await state.until(() => gateway.isConnected || undefined, 'the bot to connect', ms);
    },
    async close() {
      if (!options.isWrongMeant) noteVerdicts(state);
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function createWorld(state: State) {
  const update = (channel: Channel) => {
    state.dispatch('CHANNEL_UPDATE', () => toChannel(state, channel));
  };
  const place = (name: string) =>
    name.startsWith('dm:')
      ? openDm(state, findMember(state, name.slice(3)))
      : findChannel(state, name);
  return {
    user: (name: string) => findMember(state, name),
    channel: place,
    messages: (name: string): readonly Message[] => listMessages(state, place(name)),
    message: (id: string) => [...state.messages.values()].flat().find((one) => one.id === id),
    file(attachment: Attachment) {
      const file = state.files.get(attachment.id);
      if (!file) throw new Error(`No file for attachment ${attachment.id}`);
      return file.bytes;
    },
    deny(name: string, ...denied: string[]) {
      permissionBits(denied);
      const channel = findChannel(state, name);
      channel.denied = new Set(denied);
      update(channel);
    },
    deleteChannel(name: string) {
      const channel = findChannel(state, name);
      const data = toChannel(state, channel);
      channel.deleted = true;
      state.dispatch('CHANNEL_DELETE', () => data);
    },
    deleteMessage(message: Message) {
      const list = state.messages.get(message.channel_id) ?? [];
      state.messages.set(
        message.channel_id,
        list.filter(({ id }) => id !== message.id),
      );
      const { id, channel_id: channelId } = message;
      const guildId = state.channels.get(channelId)?.guildId ?? undefined;
      state.dispatch('MESSAGE_DELETE', () => ({ id, channel_id: channelId, guild_id: guildId }));
    },
    callbacks: (): readonly string[] =>
      [...state.interactions.values()].map(
        ({ id, token }) => `/interactions/${id}/${token}/callback`,
      ),
    closeDms(name: string, isClosed = true) {
      findMember(state, name).dmOpen = !isClosed;
    },
  };
}
