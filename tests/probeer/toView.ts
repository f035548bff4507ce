import type { FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import type { Channel, Command, Member, Message } from '../fakeDiscord/types.ts';
import type {
  BotState,
  CommandView,
  MessageView,
  Person,
  PlaceKey,
  PlaceView,
  View,
} from './protocol.ts';

/** Discord shows typing for ten seconds. */
const TYPING_MS = 10_000;

/** Everything that a user sees now. */
export function toView(fake: FakeDiscord, user: string, botState: BotState): View {
  const me = fake.user(user);
  const commands = (dm: boolean) => fake.commandsFor({ user, dm }).map(toCommand);
  return {
    me: toPerson(me),
    bot: { id: fake.bot.id, name: nameOf(fake.bot) },
    people: fake.people.map(toPerson),
    roles: fake.roles.map(({ id, name }) => ({ id, name })),
    places: placesOf(fake, user).map((channel) => toPlace(fake, user, channel)),
    commands: { guild: commands(false), dm: commands(true) },
    botState,
    problems: fake.problems,
  };
}

function placesOf(fake: FakeDiscord, user: string): readonly Channel[] {
  const dm = fake.channel(`dm:${user}`);
  return [...fake.placesOf(user).filter(({ id }) => id !== dm.id), dm];
}

function toPlace(fake: FakeDiscord, user: string, channel: Channel): PlaceView {
  const list = fake.messagesFor(user, channel.id);
  const isDm = channel.recipient !== null;
  return {
    key: isDm ? 'dm' : channel.id,
    name: isDm ? nameOf(fake.bot) : (channel.name ?? ''),
    kind: kindOf(channel),
    parent: channel.parentId,
    messages: list.map((message) => toMessage(fake, message)),
    typingUntil: typingUntil(fake, channel, list.at(-1)),
  };
}

function kindOf({ recipient, parentId }: Channel): PlaceView['kind'] {
  if (recipient) return 'dm';
  return parentId ? 'draad' : 'kanaal';
}

/** The bot's own message ends its typing. */
function typingUntil(fake: FakeDiscord, { id }: Channel, last: Message | undefined): number {
  const typed = fake.requests.findLast(({ path }) => path === `/channels/${id}/typing`);
  if (!typed) return 0;
  const at = performance.timeOrigin + typed.at;
  const isOver = last?.author.id === fake.bot.id && Date.parse(last.timestamp) >= at;
  return isOver ? 0 : Math.round(at + TYPING_MS);
}

function toMessage(fake: FakeDiscord, message: Message): MessageView {
  const { id, author, content, embeds, components, attachments, flags } = message;
  return {
    id,
    author: { id: author.id, name: nameOf(author), isBot: author.bot ?? false },
    content,
    embeds,
    components,
    attachments,
    flags,
    sentAt: message.timestamp,
    isEdited: fake.isEdited(message),
    reply: replyOf(fake, message),
    origin: originOf(message),
    thread: threadOf(fake, id),
  };
}

function replyOf(
  fake: FakeDiscord,
  { message_reference: to, referenced_message: target }: Message,
) {
  if (!to) return null;
  const isThere = fake.message(to.message_id) !== undefined;
  const author = target ? nameOf(target.author) : '';
  return { author, text: isThere && target ? target.content.slice(0, 200) : null };
}

function originOf({ type, interaction_metadata: origin }: Message): MessageView['origin'] {
  const CHAT_INPUT_COMMAND = 20;
  if (type !== CHAT_INPUT_COMMAND || !origin) return null;
  const { user, name } = origin;
  if (!hasName(user) || typeof name !== 'string') return null;
  return { user: nameOf(user), command: name };
}

interface Named {
  readonly username: string;
  readonly global_name: string | null;
}

function hasName(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'username' in value;
}

/** A thread made from a message has the message's id. */
function threadOf(fake: FakeDiscord, id: string): PlaceKey | null {
  const thread = fake.placesOf('beheerder').find((one) => one.id === id);
  return thread ? thread.id : null;
}

function nameOf({ global_name: name, username }: Named): string {
  return name ?? username.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

function toPerson({ user }: Member): Person {
  return { id: user.id, name: nameOf(user) };
}

function toCommand(command: Command): CommandView {
  const { id, name, type, options } = command;
  const description = command.description_localizations?.['nl'] ?? command.description;
  return { id, name, type, description, ...(options ? { options } : {}) };
}
