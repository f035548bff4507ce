import { el } from './dom.ts';
import { parseMarkdown, type Block, type Item } from './parseMarkdown.ts';
import type { Mark, Span } from './readSpans.ts';
import { renderTime, timeText } from './renderTime.ts';

/** What ids in a text stand for. */
export interface Names {
  readonly user: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
  /** Shows a channel; left out where there is nothing to go to. */
  readonly open?: (channelId: string) => void;
  /** Starts a command. */
  readonly start?: (command: string) => void;
}

/** Markdown as elements, made of text alone. */
export function renderMarkdown(text: string, names: Names): HTMLElement {
  return el(
    'div',
    { class: 'tekst' },
    ...parseMarkdown(text).map((one) => renderBlock(one, names)),
  );
}

function renderBlock(block: Block, names: Names): HTMLElement {
  switch (block.kind) {
    case 'lines':
      return el('p', {}, ...renderSpans(block.spans, names));
    case 'heading':
      // Of one level for who hears it: the page has the first, and a bot may begin anywhere.
      return el('h2', { class: `maat-${block.level}` }, ...renderSpans(block.spans, names));
    case 'subtext':
      return el('p', { class: 'klein' }, ...renderSpans(block.spans, names));
    case 'quote':
      return el('blockquote', {}, ...block.blocks.map((one) => renderBlock(one, names)));
    case 'list':
      return el(
        block.isOrdered ? 'ol' : 'ul',
        {},
        ...block.items.map((item) => renderItem(item, names)),
      );
    case 'code':
      return el('pre', { tabindex: 0 }, el('code', {}, block.text));
  }
}

function renderItem({ depth, number, spans }: Item, names: Names): HTMLElement {
  return el('li', { class: `diepte-${depth}`, value: number }, ...renderSpans(spans, names));
}

function renderSpans(spans: readonly Span[], names: Names): Node[] {
  return spans.map((span) => renderSpan(span, names));
}

function renderSpan(span: Span, names: Names): Node {
  switch (span.kind) {
    case 'text':
      return document.createTextNode(span.text);
    case 'marked':
      return renderMarked(span.mark, renderSpans(span.spans, names));
    case 'code':
      return el('code', {}, span.text);
    case 'link':
      return renderLink(span.href, renderSpans(span.spans, names));
    case 'time':
      return renderTime(span.seconds, span.style);
    case 'command':
      return renderJump(`/${span.name}`, names.start && (() => names.start?.(span.name)));
    case 'mention':
      return renderMention(span.of, span.id, names);
    case 'emoji':
      return document.createTextNode(span.text);
  }
}

function renderMarked(mark: Mark, inside: readonly Node[]): HTMLElement {
  if (mark !== 'spoiler') return el(mark, {}, ...inside);
  const hidden = el('span', { hidden: true }, ...inside);
  const button = el('button', { type: 'button', class: 'spoiler' }, 'Verborgen tekst, toon');
  button.addEventListener('click', () => {
    hidden.hidden = false;
    button.remove();
  });
  return el('span', {}, button, hidden);
}

function renderLink(href: string, inside: readonly Node[]): HTMLElement {
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...inside);
}

function renderMention(of: '@' | '@&' | '#', id: string, names: Names): HTMLElement {
  const { open } = names;
  if (of === '#') {
    const name = names.channel(id);
    return renderJump(name ? `#${name}` : '#onbekend', name && open ? () => open(id) : undefined);
  }
  const name = of === '@' ? names.user(id) : names.role(id);
  return el('span', { class: 'vermelding' }, `@${(name ?? 'onbekend').replace(/^@/u, '')}`);
}

function renderJump(text: string, go: (() => void) | undefined): HTMLElement {
  if (!go) return el('span', { class: 'vermelding' }, text);
  return el('button', { type: 'button', class: 'vermelding', onclick: go }, text);
}

/** The same as one line of plain text, as a phone or a screen reader's announcement has it. */
export function plainText(text: string, names: Names): string {
  const lines = parseMarkdown(text).map((block) => plainBlock(block, names));
  return lines.join(' ').replaceAll(/\s+/gu, ' ').trim();
}

function plainBlock(block: Block, names: Names): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map((one) => plainBlock(one, names)).join(' ');
    case 'list':
      return block.items.map(({ spans }) => `• ${plainSpans(spans, names)}`).join(' ');
    case 'lines':
    case 'heading':
    case 'subtext':
      return plainSpans(block.spans, names);
  }
}

function plainSpans(spans: readonly Span[], names: Names): string {
  return spans.map((span) => plainSpan(span, names)).join('');
}

function plainSpan(span: Span, names: Names): string {
  switch (span.kind) {
    case 'marked':
      return span.mark === 'spoiler' ? '(verborgen tekst)' : plainSpans(span.spans, names);
    case 'link':
      return plainSpans(span.spans, names);
    case 'time':
      return timeText(span.seconds, span.style);
    case 'command':
      return `/${span.name}`;
    case 'mention':
      return renderMention(span.of, span.id, names).textContent;
    case 'text':
    case 'code':
    case 'emoji':
      return span.text;
  }
}
