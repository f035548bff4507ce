import type { State } from './createState.ts';
import { permissionBits } from './permissions.ts';
import type { Channel, Member, Role } from './types.ts';

/** The fake's records as Discord writes them. */

const JOINED = '2024-01-15T09:00:00.000Z';

export function toMember(member: Member, withUser = true): object {
  return {
    ...(withUser ? { user: member.user } : {}),
    roles: member.roles,
    joined_at: JOINED,
    premium_since: null,
    nick: null,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function toRole(role: Role, position: number): object {
  return {
    ...role,
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: true,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

export function toChannel(state: State, channel: Channel): object {
  const list = state.messages.get(channel.id) ?? [];
  const common = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: list.at(-1)?.id ?? null,
  };
  if (channel.recipient) return { ...common, recipients: [channel.recipient] };
  const named = {
    ...common,
    name: channel.name,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  };
  return channel.type === 0
    ? { ...named, ...textFields(state, channel) }
    : { ...named, ...threadFields(state, channel) };
}

function textFields(state: State, channel: Channel): object {
  const deny = permissionBits(channel.denied).toString();
  const overwrite = { id: state.bot.id, type: 1, allow: '0', deny };
  return {
    topic: null,
    nsfw: false,
    position: [...state.channels.keys()].indexOf(channel.id),
    permission_overwrites: channel.denied.size > 0 ? [overwrite] : [],
  };
}

function threadFields(state: State, channel: Channel): object {
  return {
    owner_id: state.bot.id,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: channel.archived,
      auto_archive_duration: channel.autoArchive,
      archive_timestamp: new Date(state.clock.now()).toISOString(),
      locked: false,
    },
  };
}

export function toGuild(state: State, guild = state.guild): object {
  const { id, name, ownerId } = guild;
  return {
    id,
    name,
    owner_id: ownerId,
    preferred_locale: 'nl',
    roles: state.roles.map(toRole),
    emojis: [],
    stickers: [],
    features: [],
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    region: 'rotterdam',
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
  };
}

/** What GUILD_CREATE adds for a bot that just came in. */
export function toGuildCreate(state: State, guild = state.guild): object {
  const places = [...state.channels.values()].filter(
    ({ guildId, deleted }) => guildId === guild.id && !deleted,
  );
  const self = state.members.get(state.bot.id);
  return {
    ...toGuild(state, guild),
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: state.members.size,
    channels: places.filter(({ type }) => type === 0).map((one) => toChannel(state, one)),
    threads: places.filter(({ type }) => type !== 0).map((one) => toChannel(state, one)),
    members: self ? [toMember(self)] : [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The bot's permissions in a channel, as bits. */
export function botPermissions(state: State, channel: Channel): bigint {
  const parent = channel.parentId ? state.channels.get(channel.parentId) : undefined;
  const base = state.members.get(state.bot.id)?.permissions ?? 0n;
  return base & ~permissionBits([...channel.denied, ...(parent?.denied ?? [])]);
}
