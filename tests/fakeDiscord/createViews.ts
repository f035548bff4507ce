import type { State } from './createState.ts';
import { listMessages } from './messages.ts';
import { findChannel, findMember, findPlace, type Where } from './people.ts';
import { listCommands } from './resolveCommand.ts';
import type { Channel, Command, Member, Message, Role } from './types.ts';

/** What one member sees of it all; for a page that shows it. */
export interface Views {
  /** Calls back at every change, from now on. @returns what ends that. */
  onChange(listener: () => void): () => void;
  /** The members without the bot. */
  readonly people: readonly Member[];
  readonly roles: readonly Role[];
  /** The guild's channels and threads, and the member's own DM once there is one. */
  placesOf(user: string): readonly Channel[];
  /** Oldest first, without what only others see. */
  messagesFor(user: string, channelId: string): readonly Message[];
  /** Whether it shows the mark of an edit. */
  isEdited(message: Message): boolean;
  /** The registered commands that the member sees there, of all types. */
  commandsFor(where: Where): readonly Command[];
}

export function createViews(state: State): Views {
  return {
    onChange: (listener) => state.onChange(listener),
    get people() {
      return [...state.members.values()].filter(({ user }) => user.id !== state.bot.id);
    },
    roles: state.roles,
    placesOf(user) {
      const { id } = findMember(state, user).user;
      return [...state.channels.values()].filter(
        ({ deleted, recipient }) => !deleted && (recipient === null || recipient.id === id),
      );
    },
    messagesFor(user, channelId) {
      const { id } = findMember(state, user).user;
      const mayRead = (message: Message) => (state.viewers.get(message.id) ?? id) === id;
      return listMessages(state, findChannel(state, channelId)).filter(mayRead);
    },
    isEdited: ({ id, edited_timestamp: at }) => at !== null && at !== state.filled.get(id),
    commandsFor: (where) => listCommands(state, findPlace(state, where)),
  };
}
