import { clipText } from './clipText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** What a user typed, as Markdown that shows it on one line and never as a quotation, in about `max` characters. */
export function ownText(text: string, max: number): string {
  return escapeMarkdown(clipText(text, max));
}
