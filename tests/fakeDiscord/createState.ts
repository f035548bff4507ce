import { createClock, type Clock } from './createClock.ts';
import { createWatch, type Watch } from './createWatch.ts';
import type { Interaction } from './interaction.ts';
import type { FakeDiscordOptions, UserOption } from './options.ts';
import { permissionBits } from './permissions.ts';
import type {
  Channel,
  Command,
  LoggedRequest,
  Member,
  Message,
  Role,
  UploadedFile,
  User,
} from './types.ts';

const EVERYONE = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
  'AddReactions',
];

interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
}

/** Everything the fake knows. Routes and verbs change it; nothing else holds any state. */
export interface State extends Watch {
  readonly clock: Clock;
  readonly token: string;
  readonly bot: User;
  readonly guild: Guild;
  /** The second server, when there is one. */
  readonly otherGuild: Guild | undefined;
  readonly roles: readonly Role[];
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  /** By channel, oldest first. */
  readonly messages: Map<string, Message[]>;
  /** Who alone sees an ephemeral message, by its id. */
  readonly viewers: Map<string, string>;
  /** When "thinking…" became a message, by its id; Discord does not call that an edit. */
  readonly filled: Map<string, string>;
  readonly files: Map<string, UploadedFile>;
  /** By scope: `global` or a guild's id. */
  readonly commands: Map<string, readonly Command[]>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  readonly nonces: Map<string, { readonly at: number; readonly messageId: string }>;
  /** Channels where the bot was seen typing, in order. */
  readonly typing: string[];
  readonly requests: LoggedRequest[];
  readonly problems: string[];
  /** `http://127.0.0.1:PORT`, once it listens. */
  origin: string;
  /** Sends a gateway event; `make` gets the intents of the session, and returns undefined to leave it out. */
  dispatch(event: string, make: (intents: number) => object | undefined): void;
}

export function createState(options: FakeDiscordOptions): State {
  const clock = createClock(options);
  const problems: string[] = [];
  const bot = createUser(clock.nextId(), options.botName ?? 'Vraagbaak', true);
  const guildId = clock.nextId();
  const roles = createRoles(guildId, options.roles ?? [], clock);
  const people: UserOption[] = [
    { name: 'beheerder', permissions: ['ManageGuild'] },
    ...(options.users ?? ['anna', 'bert']).map((one) =>
      typeof one === 'string' ? { name: one } : one,
    ),
  ];
  const members = people.map((one) => createMember(one, roles, clock));
  const self: Member = {
    user: bot,
    roles: [],
    permissions: permissionBits(EVERYONE),
    dmOpen: true,
  };
  const [owner = self] = members;
  const channels = (options.channels ?? ['algemeen', 'raad']).map((name) =>
    createChannel({ id: clock.nextId(), type: 0, name, guildId }),
  );
  const { otherGuild: elsewhere } = options;
  const ownerId = owner.user.id;
  const otherGuild = elsewhere ? { id: clock.nextId(), name: elsewhere, ownerId } : undefined;
  if (otherGuild) {
    const place = { id: clock.nextId(), name: otherGuild.name, guildId: otherGuild.id };
    channels.push(createChannel({ ...place, type: 0 }));
  }
  return {
    clock,
    token: options.token ?? `${btoa(bot.id).replaceAll('=', '')}.GfAkE0.${'nep-token-'.repeat(3)}`,
    bot,
    guild: { id: guildId, name: options.guildName ?? 'Gemeenteraad', ownerId },
    otherGuild,
    roles,
    members: new Map([self, ...members].map((member) => [member.user.id, member])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: new Map(),
    viewers: new Map(),
    filled: new Map(),
    files: new Map(),
    commands: new Map(),
    interactions: new Map(),
    nonces: new Map(),
    typing: [],
    requests: [],
    problems,
    origin: '',
    dispatch: () => undefined,
    ...createWatch(() => (problems.length > 0 ? `Problems: ${problems.join(' | ')}` : '')),
  };
}

/** A channel with nothing denied and nothing in it. */
export function createChannel(
  given: Pick<Channel, 'id' | 'type' | 'name'> & Partial<Channel>,
): Channel {
  return {
    guildId: null,
    parentId: null,
    recipient: null,
    denied: new Set(),
    archived: false,
    autoArchive: 1440,
    deleted: false,
    ...given,
  };
}

function createUser(id: string, name: string, isBot = false): User {
  return {
    id,
    username: name.toLowerCase(),
    global_name: isBot ? null : name,
    discriminator: isBot ? '0001' : '0',
    avatar: null,
    ...(isBot ? { bot: true } : {}),
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  };
}

function createRoles(guildId: string, names: readonly string[], clock: Clock): Role[] {
  const everyone = permissionBits(EVERYONE).toString();
  return [
    { id: guildId, name: '@everyone', permissions: everyone },
    ...names.map((name) => ({ id: clock.nextId(), name, permissions: '0' })),
  ];
}

function createMember(person: UserOption, roles: readonly Role[], clock: Clock): Member {
  const names = person.roles ?? [];
  return {
    user: createUser(clock.nextId(), person.name),
    roles: roles.filter(({ name }) => names.includes(name)).map(({ id }) => id),
    permissions: permissionBits([...EVERYONE, ...(person.permissions ?? [])]),
    dmOpen: person.dmOpen ?? true,
  };
}
