import type { State } from './createState.ts';
import { openDm } from './places.ts';
import type { Channel, Member } from './types.ts';

/** Who does something, and where. Names or ids; default the first ordinary member, the first channel. */
export interface Where {
  readonly user?: string;
  readonly channel?: string;
  /** In the DM with the bot. */
  readonly dm?: boolean;
}

/** @throws Error for a name nobody has. */
export function findMember(state: State, who: string | undefined): Member {
  const people = [...state.members.values()].filter(({ user }) => user.id !== state.bot.id);
  const [first, second] = people;
  const found = who
    ? people.find(
        ({ user }) => user.id === who || user.global_name === who || user.username === who,
      )
    : (second ?? first);
  if (!found)
    throw new Error(
      `No member ${who}; there are ${people.map((one) => one.user.global_name).join(', ')}`,
    );
  return found;
}

/** @throws Error for a channel that is not there. */
export function findChannel(state: State, where: string | undefined): Channel {
  const channels = [...state.channels.values()].filter(({ deleted }) => !deleted);
  const found = where
    ? channels.find(({ id, name }) => id === where || name === where)
    : channels.find(({ type }) => type === 0);
  if (!found)
    throw new Error(
      `No channel ${where}; there are ${channels.map(({ name }) => name).join(', ')}`,
    );
  return found;
}

export function findPlace(state: State, where: Where): { member: Member; channel: Channel } {
  const member = findMember(state, where.user);
  return { member, channel: where.dm ? openDm(state, member) : findChannel(state, where.channel) };
}
