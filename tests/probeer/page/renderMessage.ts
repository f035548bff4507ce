import type { Component } from '../../fakeDiscord/types.ts';
import type { MessageView } from '../protocol.ts';
import { namesOf, type App, type Shown } from './app.ts';
import { el, newId } from './dom.ts';
import { renderFile } from './files.ts';
import { hidesEmbeds, isEphemeral, isLoading, isSilent } from './flags.ts';
import { renderActions } from './renderActions.ts';
import { renderComponent } from './renderComponent.ts';
import { renderEmbed } from './renderEmbed.ts';
import { plainText, renderMarkdown } from './renderMarkdown.ts';

/** A message as Discord shows it. */
export function renderMessage(shown: Shown): HTMLLIElement {
  const { message } = shown;
  const headId = newId('kop');
  const { name } = message.author;
  const isOnlyMine = isEphemeral(message);
  return el(
    'li',
    { class: isOnlyMine ? 'bericht eigen' : 'bericht', tabindex: -1, 'data-id': message.id },
    el('span', { class: 'beeld', 'aria-hidden': 'true' }, name.slice(0, 1).toUpperCase()),
    el(
      'article',
      { 'aria-labelledby': headId },
      renderContext(shown),
      renderHead(message, headId),
      el('div', { class: 'inhoud' }, ...renderBody(shown)),
      isOnlyMine && renderDismiss(shown),
    ),
    isLoading(message) ? null : renderActions(shown),
  );
}

/** The line above it: what it replies to, or which command it answers. */
function renderContext({ app, message }: Shown): HTMLElement | null {
  const { reply, origin } = message;
  if (origin) {
    return el(
      'p',
      { class: 'aanleiding' },
      `${origin.user} gebruikte `,
      el('b', {}, `/${origin.command}`),
    );
  }
  if (!reply) return null;
  const quoted =
    reply.text === null ? 'een bericht dat weg is' : plainText(reply.text, namesOf(app));
  const whom = reply.author ? `${reply.author}: ` : '';
  return el(
    'p',
    { class: 'aanleiding' },
    'Antwoord op ',
    el('b', {}, whom),
    quoted || 'een bericht',
  );
}

function renderHead(message: MessageView, id: string): HTMLElement {
  const { author, sentAt } = message;
  const time = new Date(sentAt).toLocaleTimeString('nl-NL', { timeStyle: 'short' });
  return el(
    'p',
    { class: 'kop', id },
    el('b', { class: 'naam' }, author.name),
    author.isBot && el('span', { class: 'soort' }, 'app'),
    ' ',
    el('time', { datetime: sentAt, class: 'klein' }, time),
    isSilent(message) && el('span', { class: 'klein' }, ' · zonder melding'),
  );
}

function renderBody(shown: Shown): HTMLElement[] {
  const { message, app } = shown;
  if (isLoading(message)) {
    return [el('p', { class: 'denkt' }, `${message.author.name} denkt na …`)];
  }
  const names = namesOf(app);
  const embeds = hidesEmbeds(message) ? [] : message.embeds;
  return [
    ...(message.content ? [renderMarkdown(message.content, names)] : []),
    ...embeds.map((embed) => renderEmbed(embed, names)),
    ...message.components.map((component) => renderComponent(component, shown)),
    ...looseFiles(shown),
    ...(message.isEdited ? [el('p', { class: 'klein' }, '(bewerkt)')] : []),
    ...renderThread(shown),
  ];
}

function looseFiles({ message, app }: Shown): HTMLElement[] {
  const placed = JSON.stringify(message.components);
  return message.attachments
    .filter(({ url }) => !placed.includes(url))
    .map(({ url, size }) => renderFile(url, { user: app.state.user, size }));
}

function renderThread({ message, app }: Shown): HTMLElement[] {
  const { thread } = message;
  const place = app.view.places.find(({ key }) => key === thread);
  if (!place) return [];
  const open = () => app.change({ place: place.key });
  const text = `Draad: ${place.name} (${place.messages.length}) ›`;
  return [el('button', { type: 'button', class: 'knop', onclick: open }, text)];
}

function renderDismiss({ app, message }: Shown): HTMLElement {
  const dismiss = () => app.change({ dismissed: new Set([...app.state.dismissed, message.id]) });
  return el(
    'p',
    { class: 'alleen' },
    'Alleen jij kunt dit zien · ',
    el('button', { type: 'button', class: 'schakel', onclick: dismiss }, 'Bericht sluiten'),
  );
}

/** All words of a message in one line, for who hears it. */
export function wordsOf(message: MessageView, app: App): string {
  if (isLoading(message)) return 'denkt na';
  const names = namesOf(app);
  const texts = [message.content, ...message.components.flatMap(textsOf)];
  return texts
    .map((text) => plainText(text, names))
    .join(' ')
    .trim();
}

function textsOf({ content, components, accessory }: Component): string[] {
  const nested = [...(components ?? []), ...(accessory ? [accessory] : [])];
  return [...(content ? [content] : []), ...nested.flatMap(textsOf)];
}
