import type { DisplayText } from '../core/displayText.ts';
import type { Difference } from '../core/controle/findDifferences.ts';
import type { Span } from '../core/sentences.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** How a line with a letter's words, beside those of a user, begins; nothing else of ours begins so. */
const IN_DE_BRIEF = 'In de brief: ';

/** `In de brief: momenteel **336** vacatures`: the words that differ are bold, the words around them not. */
export function comparedLine({ text }: DisplayText, letters: Difference['letters']): string {
  return IN_DE_BRIEF + markSpan(text, letters, '**');
}

/** A stretch with a mark around the words that differ; where there are none it is without. */
export function markSpan(
  text: string,
  { start, end, around }: Span & { readonly around: Span },
  mark: string,
): string {
  const show = (from: number, to: number) =>
    escapeMarkdown(text.slice(from, to).replaceAll(/\s+/gu, ' '));
  const marked = end > start ? mark + show(start, end) + mark : '';
  return show(around.start, start) + marked + show(end, around.end);
}

/** The letter's words of such a line, still escaped; null when it is no such line. */
export function comparedWords(line: string): string | null {
  if (!line.startsWith(IN_DE_BRIEF)) return null;
  // Stars of the letter itself are escaped.
  return line.slice(IN_DE_BRIEF.length).replaceAll(/(?<!\\)\*\*/gu, '');
}
