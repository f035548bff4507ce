import { cutMarks } from './cutMarks.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Quote } from './message.ts';

/** A letter's words as a block quote, with the marks of what is left out. */
export function quoteLines(words: string, cut: Quote['cut']): string {
  const marked =
    (cut.start ? cutMarks.start : '') + escapeMarkdown(words) + (cut.end ? cutMarks.end : '');
  const lines = marked.split('\n');
  return lines.map((line) => `> ${line}`).join('\n');
}
