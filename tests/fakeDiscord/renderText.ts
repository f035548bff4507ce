import { readMarkdown } from './readMarkdown.ts';
import type { Component, Embed, Media, Message } from './types.ts';

const LOADING = 128;

/**
 * What a person reads of a message, line by line: formatting gone, escapes undone, buttons as `[label]`,
 * a quotation with `quoteMark` (default `> `) before each line.
 */
export function renderText(
  message: Pick<Message, 'content' | 'embeds' | 'components' | 'attachments' | 'flags'>,
  quoteMark = '> ',
): string {
  if (message.flags & LOADING) return '(denkt na …)';
  const read = (text: string) => readMarkdown(text, quoteMark);
  const shownFiles = collectFiles(message.components);
  const files = message.attachments.filter(({ url }) => !shownFiles.includes(url));
  const parts = [
    message.content && read(message.content),
    ...message.embeds.map((embed) => renderEmbed(embed, read)),
    ...message.components.map((component) => renderComponent(component, read)),
    ...files.map(({ filename }) => `(bestand: ${filename})`),
  ];
  return parts.filter(Boolean).join('\n');
}

type Read = (text: string) => string;

function renderEmbed(embed: Embed, read: Read): string {
  const { title, description, fields, footer, author } = embed;
  const lines = [
    author?.name,
    title && read(title),
    description && read(description),
    ...(fields ?? []).flatMap(({ name, value }) => [read(name), read(value)]),
    footer?.text,
  ];
  return lines.filter(Boolean).join('\n');
}

function renderComponent(component: Component, read: Read): string {
  return (SHOWN[component.type] ?? renderInside)(component, read);
}

type Show = (component: Component, read: Read) => string;

const SHOWN: Readonly<Record<number, Show>> = {
  1: (component, read) => renderInside(component, read, ' '),
  2: button,
  3: menu,
  5: menu,
  6: menu,
  7: menu,
  8: menu,
  10: ({ content }, read) => read(content ?? ''),
  11: ({ description, media }) => picture(description, media),
  12: ({ items }) =>
    (items ?? []).map(({ description, media }) => picture(description, media)).join('\n'),
  13: ({ file }) => `(bestand: ${fileName(file?.url)})`,
};

/** A container, a section, and anything else that only holds others. */
function renderInside({ components, accessory }: Component, read: Read, glue = '\n'): string {
  const inside = [...(components ?? []), ...(accessory ? [accessory] : [])];
  return inside
    .map((one) => renderComponent(one, read))
    .filter(Boolean)
    .join(glue);
}

function picture(description: string | null | undefined, media: Media | undefined): string {
  return `(afbeelding: ${description ?? fileName(media?.url)})`;
}

function button({ label, emoji, disabled, url }: Component): string {
  const face = [emoji?.name, label].filter(Boolean).join(' ');
  return `[${face}${url ? ` ↗ ${url}` : ''}${disabled ? ' (uit)' : ''}]`;
}

function menu({ placeholder, options }: Component): string {
  const lines = (options ?? []).map(
    ({ label, description }) => `  - ${label}${description ? ` — ${description}` : ''}`,
  );
  return [`[${placeholder ?? 'Kies'} ▾]`, ...lines].join('\n');
}

function fileName(url: string | undefined): string {
  return decodeURIComponent(url?.split('/').at(-1) ?? '');
}

function collectFiles(components: readonly Component[]): string[] {
  return components.flatMap((component) => [
    ...(component.file ? [component.file.url] : []),
    ...(component.media ? [component.media.url] : []),
    ...(component.items ?? []).map(({ media }) => media.url),
    ...collectFiles(component.components ?? []),
    ...collectFiles(component.accessory ? [component.accessory] : []),
  ]);
}
