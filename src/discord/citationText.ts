import { formatCitation } from '../core/citation.ts';
import type { StoredPair } from '../ports.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** `2024-04-08/3`, as Markdown. */
export function citationText({ brief, pair }: StoredPair): string {
  return escapeMarkdown(formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr }));
}
