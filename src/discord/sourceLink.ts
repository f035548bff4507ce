import type { StoredBrief } from '../ports.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** `[Bron: openbesluitvorming.nl](https://…)`, as Markdown; empty for a letter from the folder. */
export function sourceLink({ bronUrl }: Pick<StoredBrief, 'bronUrl'>): string {
  if (bronUrl === null || !URL.canParse(bronUrl)) return '';
  const { protocol, host, href } = new URL(bronUrl);
  if (protocol !== 'https:' && protocol !== 'http:') return '';
  const target = href.replaceAll(/[()\\]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `[Bron: ${escapeMarkdown(host)}](${target})`;
}
