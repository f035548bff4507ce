import type { FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import type { Shown } from '../fakeDiscord/interaction.ts';
import type { Where } from '../fakeDiscord/people.ts';
import type { OptionValue } from '../fakeDiscord/resolveOptions.ts';
import type { Message } from '../fakeDiscord/types.ts';
import type { Action, GivenOption, Outcome, PlaceKey } from './protocol.ts';

export type Act = (user: string, action: Action) => Promise<Outcome>;

/** Carries out what users do on the page; forms stay open until they are submitted. */
export function createAct(fake: FakeDiscord): Act {
  const forms = new Map<string, Shown>();
  const told = (shown: Shown): Outcome => {
    if (shown.failed) return { failed: true };
    if (!shown.modal) return {};
    forms.set(shown.id, shown);
    return { form: { id: shown.id, modal: shown.modal } };
  };
  return async (user, action) => {
    try {
      if (action.kind === 'say') return say(fake, user, action);
      if (action.kind === 'complete') return { choices: await complete(fake, user, action) };
      if (action.kind === 'submit') return told(await submit(fake, forms, action));
      return told(await use(fake, user, action));
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
}

type Of<Kind extends Action['kind']> = Action & { readonly kind: Kind };

function use(
  fake: FakeDiscord,
  user: string,
  action: Of<'slash' | 'click' | 'select' | 'menu'>,
): Promise<Shown> {
  switch (action.kind) {
    case 'slash':
      return fake.slash(action.name, toOptions(action.options), toWhere(user, action.place));
    case 'click':
      return fake.click(action.message, action.key, { user });
    case 'select':
      return fake.select(action.message, action.key, action.values, { user });
    case 'menu':
      return fake.contextMenu(
        action.name,
        targetOf(fake, user, action),
        toWhere(user, action.place),
      );
  }
}

async function complete(fake: FakeDiscord, user: string, action: Of<'complete'>) {
  const { name, options, focused, place } = action;
  return fake.autocomplete(name, toOptions(options), focused, toWhere(user, place));
}

async function submit(fake: FakeDiscord, forms: Map<string, Shown>, action: Of<'submit'>) {
  const open = forms.get(action.form);
  if (!open) throw new Error('This form is no longer open');
  const shown = await fake.submitModal(open, action.fields);
  forms.delete(action.form);
  return shown;
}

async function say(fake: FakeDiscord, user: string, action: Of<'say'>): Promise<Outcome> {
  const { place, replyTo } = action;
  const text = withMentions(fake, action.text);
  if (replyTo !== undefined) await fake.reply(findMessage(fake, user, replyTo), text, { user });
  else if (place === 'dm') await fake.dm(user, text);
  else if (text.includes(`<@${fake.bot.id}>`)) await fake.mention(text, toWhere(user, place));
  else await fake.say(text, toWhere(user, place));
  return {};
}

/** `@Vraagbaak` as Discord's client sends it. */
function withMentions(fake: FakeDiscord, text: string): string {
  const users = [fake.bot, ...fake.people.map((one) => one.user)];
  return users.reduce((said, { id, username }) => {
    const name = new RegExp(`@${username}(?![\\p{L}\\p{N}_])`, 'giu');
    return said.replace(name, `<@${id}>`);
  }, text);
}

function toWhere(user: string, place: PlaceKey): Where {
  return place === 'dm' ? { user, dm: true } : { user, channel: place };
}

function targetOf(fake: FakeDiscord, who: string, { message, user = '' }: Of<'menu'>) {
  return message === undefined ? user : findMessage(fake, who, message);
}

function findMessage(fake: FakeDiscord, user: string, id: string): Message {
  const seen = fake.placesOf(user).flatMap((place) => fake.messagesFor(user, place.id));
  const message = seen.find((one) => one.id === id);
  if (!message) throw new Error('This message is no longer there');
  return message;
}

function toOptions(given: Readonly<Record<string, GivenOption>>): Record<string, OptionValue> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, toOption(value)] as const),
  );
}

function toOption(value: GivenOption): OptionValue {
  if (typeof value !== 'object') return value;
  const { name, type, base64 } = value;
  return { name, bytes: Buffer.from(base64, 'base64'), contentType: type };
}
