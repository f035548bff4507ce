import type { Component, Media } from '../../fakeDiscord/types.ts';
import { namesOf, type Shown } from './app.ts';
import { el } from './dom.ts';
import { attachmentPath, fileName, renderFile } from './files.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { renderSelect } from './renderSelect.ts';

type Render = (component: Component, shown: Shown) => HTMLElement;

/** By Discord's component type. */
const RENDERS: Readonly<Record<number, Render>> = {
  1: (component, shown) => el('div', { class: 'rij' }, ...inside(component, shown)),
  2: renderButton,
  3: renderSelect,
  5: renderSelect,
  6: renderSelect,
  7: renderSelect,
  8: renderSelect,
  9: renderSection,
  10: ({ content }, { app }) => renderMarkdown(content ?? '', namesOf(app)),
  11: ({ media, description }, shown) => renderMedia({ media, description }, shown),
  12: ({ items }, shown) =>
    el('div', { class: 'galerij' }, ...(items ?? []).map((item) => renderMedia(item, shown))),
  13: ({ file }, shown) =>
    renderFile(file?.url ?? '', { user: shown.app.state.user, size: sizeOf(file, shown) }),
  14: ({ divider, spacing }) =>
    el(divider === false ? 'div' : 'hr', { class: spacing === 2 ? 'ruim' : 'krap' }),
  17: renderContainer,
};

export function renderComponent(component: Component, shown: Shown): HTMLElement {
  const render = RENDERS[component.type];
  if (render) return render(component, shown);
  return el('p', { class: 'klein' }, `(onderdeel van soort ${component.type}, hier niet te tonen)`);
}

function inside({ components }: Component, shown: Shown): HTMLElement[] {
  return (components ?? []).map((one) => renderComponent(one, shown));
}

function renderContainer(component: Component, shown: Shown): HTMLElement {
  const box = el('div', { class: 'kader' }, ...inside(component, shown));
  const color = component.accent_color;
  if (color) box.style.borderInlineStartColor = `#${color.toString(16).padStart(6, '0')}`;
  return box;
}

function renderSection(component: Component, shown: Shown): HTMLElement {
  return el(
    'div',
    { class: 'sectie' },
    el('div', {}, ...inside(component, shown)),
    component.accessory && renderComponent(component.accessory, shown),
  );
}

/** Discord's button styles. */
const STYLES: Readonly<Record<number, string>> = { 1: 'hoofd', 3: 'goed', 4: 'gevaar' };
const LINK = 5;

function renderButton(component: Component, { app, message }: Shown): HTMLElement {
  const { label, emoji, disabled, style, url } = component;
  const face = [emoji?.name, label].filter(Boolean).join(' ');
  if (style === LINK && url) return renderLinkButton(face, url);
  const button = el(
    'button',
    {
      type: 'button',
      class: `knop ${STYLES[style ?? 2] ?? ''}`.trim(),
      disabled: disabled ?? false,
    },
    face,
  );
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    const key = component.custom_id ?? '';
    void app.act({ kind: 'click', message: message.id, key }).finally(() => {
      button.removeAttribute('aria-busy');
    });
  });
  return button;
}

function renderLinkButton(face: string, url: string): HTMLElement {
  const isWeb = /^(?:https?|discord):\/\//u.test(url);
  const props = isWeb ? { href: url, target: '_blank', rel: 'noopener noreferrer' } : {};
  const hint = el('span', { class: 'onzichtbaar' }, ' (opent in een nieuw venster)');
  return el('a', { class: 'knop', ...props }, `${face} ↗`, hint);
}

interface Item {
  readonly media: Media | undefined;
  readonly description?: string | null | undefined;
}

/** Pictures from elsewhere are named, not fetched: the page loads nothing from outside. */
function renderMedia({ media, description }: Item, { app }: Shown): HTMLElement {
  const url = media?.url ?? '';
  const src = attachmentPath(url, app.state.user);
  const alt = description ?? '';
  if (src && /\.(?:png|jpe?g|gif|webp|avif)$/iu.test(url)) return el('img', { src, alt });
  return el('p', { class: 'klein' }, `(afbeelding: ${alt || fileName(url)})`);
}

function sizeOf(file: Media | undefined, { message }: Shown): number | undefined {
  return message.attachments.find(({ url }) => url === file?.url)?.size;
}
