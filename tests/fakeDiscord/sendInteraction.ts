import { createInteraction } from './createInteraction.ts';
import type { State } from './createState.ts';
import type { Interaction, Shown } from './interaction.ts';
import type { Channel, Member, Message } from './types.ts';
import { botPermissions, toChannel, toMember } from './wire.ts';

const MIB = 1024 * 1024;

export interface Doing {
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  readonly kind: number;
  readonly member: Member;
  readonly channel: Channel;
  readonly data: object;
  readonly title: string;
  readonly source?: Message | undefined;
  readonly focusedType?: number | undefined;
  readonly trigger?: Interaction | undefined;
}

/** Sends an interaction to the bot; resolves at its first answer, or when its term is over. */
export async function sendInteraction(state: State, doing: Doing): Promise<Shown> {
  const { kind, member, channel, title } = doing;
  const user = member.user;
  const interaction = createInteraction(state, {
    kind,
    user,
    channel,
    title,
    source: doing.source,
    focusedType: doing.focusedType,
    trigger: doing.trigger,
  });
  const data = payload(state, interaction, doing);
  state.dispatch('INTERACTION_CREATE', () => data);
  return interaction.until(
    (shown) => shown.ackMs !== undefined || shown.failed,
    state.clock.ackMs + 5000,
  );
}

function payload(
  state: State,
  interaction: Interaction,
  { data, channel, member, source }: Doing,
): object {
  const isDm = channel.guildId === null;
  return {
    version: 1,
    id: interaction.id,
    application_id: state.bot.id,
    type: interaction.kind,
    token: interaction.token,
    data,
    channel_id: channel.id,
    channel: { ...toChannel(state, channel), permissions: member.permissions.toString() },
    ...(channel.guildId === null ? { user: member.user } : inGuild(channel.guildId, member)),
    ...(source ? { message: source } : {}),
    locale: 'nl',
    app_permissions: botPermissions(state, channel).toString(),
    entitlements: [],
    authorizing_integration_owners: { 0: channel.guildId ?? '0' },
    context: isDm ? 1 : 0,
    attachment_size_limit: 10 * MIB,
  };
}

function inGuild(id: string, member: Member): object {
  return {
    guild_id: id,
    guild: { id, locale: 'nl', features: [] },
    guild_locale: 'nl',
    member: { ...toMember(member), permissions: member.permissions.toString() },
  };
}
