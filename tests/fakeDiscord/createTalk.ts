import type { State } from './createState.ts';
import { addMessage, listMessages } from './messages.ts';
import { findMember, findPlace, type Where } from './people.ts';
import type { Channel, Member, Message, UploadedFile } from './types.ts';

/** What a user said, and what the bot has said to it so far. */
interface Said {
  readonly message: Message;
  /** The bot's later messages here that reply to this one, or to none; a living list. */
  readonly replies: readonly Message[];
  /** The first of them, waited for. @throws Error after `ms` (default 10 000). */
  answer(ms?: number): Promise<Message>;
}

interface SayOptions extends Where {
  readonly files?: readonly UploadedFile[];
}

/** What users say. The bot reads it only as far as Discord lets it without MESSAGE_CONTENT. */
export interface Talk {
  /** Text that mentions the bot; the mention is put in front unless it is there. */
  mention(text: string, where?: SayOptions): Promise<Said>;
  /** A reply; pings its author unless `ping` is false. */
  reply(
    to: Message,
    text: string,
    options?: SayOptions & { readonly ping?: boolean },
  ): Promise<Said>;
  dm(user: string, text: string, options?: Pick<SayOptions, 'files'>): Promise<Said>;
  /** Text that mentions nobody: reaches the bot empty. */
  say(text: string, where?: SayOptions): Promise<Said>;
}

export function createTalk(state: State): Talk {
  return {
    async mention(text, where = {}) {
      const tag = `<@${state.bot.id}>`;
      const said = text.includes(tag) ? text : `${tag} ${text}`;
      return speak(state, said, { ...where, isMention: true });
    },
    async reply(to, text, { ping = true, ...where } = {}) {
      return speak(state, text, { ...where, channel: to.channel_id, to, isPing: ping });
    },
    async dm(user, text, options = {}) {
      return speak(state, text, { ...options, user, dm: true });
    },
    async say(text, where = {}) {
      return speak(state, text, where);
    },
  };
}

interface Manner extends SayOptions {
  readonly to?: Message;
  readonly isPing?: boolean;
  readonly isMention?: boolean;
}

function speak(state: State, content: string, manner: Manner): Said {
  const { member, channel } = placeOf(state, manner);
  const { to } = manner;
  const files = new Map((manner.files ?? []).map((file, index) => [String(index), file]));
  const message = addMessage(state, {
    channel,
    author: member.user,
    body: { content, ...(to ? { message_reference: { message_id: to.id } } : {}) },
    files,
    mentions: [
      ...(manner.isMention ? [state.bot] : []),
      ...(to && manner.isPing ? [to.author] : []),
    ],
  });
  const said: Said = {
    message,
    get replies() {
      return answersTo(state, channel, message);
    },
    answer(ms) {
      return state.until(() => said.replies[0], `an answer to "${content}"`, ms);
    },
  };
  return said;
}

function placeOf(state: State, where: SayOptions): { member: Member; channel: Channel } {
  const place = findPlace(state, where);
  if (place.channel.type !== 1) return place;
  return { ...place, member: findMember(state, place.channel.recipient?.id) };
}

function answersTo(state: State, channel: Channel, message: Message): Message[] {
  const list = listMessages(state, channel);
  return list.slice(list.indexOf(message) + 1).filter((one) => {
    const target = one.message_reference?.message_id;
    return one.author.id === state.bot.id && (target === undefined || target === message.id);
  });
}
