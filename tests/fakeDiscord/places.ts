import { createChannel, type State } from './createState.ts';
import { errors } from './errors.ts';
import { permissionBits } from './permissions.ts';
import type { Channel, Member } from './types.ts';
import { botPermissions } from './wire.ts';

/** @throws {@link ApiError} 10003 for none, 50001 for one the bot cannot see. */
export function getChannel(state: State, id: string): Channel {
  const channel = state.channels.get(id);
  if (!channel || channel.deleted) throw errors.unknownChannel();
  if (!may(state, channel, 'ViewChannel')) throw errors.missingAccess();
  return channel;
}

export function may(state: State, channel: Channel, permission: string): boolean {
  if (channel.guildId === null) return true;
  return (botPermissions(state, channel) & permissionBits([permission])) !== 0n;
}

/** @throws {@link ApiError} as Discord does when the bot may not post here. */
export function assertMayPost(
  state: State,
  channel: Channel,
  wants: { readonly files: boolean; readonly reply: boolean },
): void {
  if (channel.recipient) assertOpen(state.members.get(channel.recipient.id));
  const send = channel.type === 0 ? 'SendMessages' : 'SendMessagesInThreads';
  const needs = wants.files ? [send, 'AttachFiles'] : [send];
  if (!needs.every((one) => may(state, channel, one))) throw errors.missingPermissions();
  if (wants.reply && !may(state, channel, 'ReadMessageHistory')) throw errors.noHistory();
  if (channel.archived) throw errors.archivedThread();
}

function assertOpen(recipient: Member | undefined): void {
  if (recipient && !recipient.dmOpen) throw errors.closedDm();
}

/** The DM channel with someone, opened when it is not there yet. */
export function openDm(state: State, member: Member): Channel {
  for (const channel of state.channels.values()) {
    if (channel.recipient?.id === member.user.id) return channel;
  }
  const id = state.clock.nextId();
  const channel = createChannel({ id, type: 1, name: null, recipient: member.user });
  state.channels.set(id, channel);
  return channel;
}
