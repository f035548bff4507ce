import type { Embed } from '../../fakeDiscord/types.ts';
import { el } from './dom.ts';
import { renderMarkdown, type Names } from './renderMarkdown.ts';

/** An embed in simple form: its texts, without colour and pictures. */
export function renderEmbed(embed: Embed, names: Names): HTMLElement {
  const { author, title, url, description, fields, footer } = embed;
  const read = (text: string) => renderMarkdown(text, names);
  return el(
    'div',
    { class: 'kader inbedding' },
    author?.name && el('p', { class: 'klein' }, author.name),
    title && el('h2', {}, url?.startsWith('http') ? linkTo(url, title) : read(title)),
    description && read(description),
    ...(fields ?? []).map(({ name, value }) =>
      el('div', { class: 'veld' }, el('strong', {}, read(name)), read(value)),
    ),
    footer?.text && el('p', { class: 'klein' }, footer.text),
  );
}

function linkTo(href: string, text: string): HTMLElement {
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text);
}
