import type { Citaat } from '../core/citaat.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/**
 * How the line above a quotation must begin: it says in words who speaks, and
 * the check before sending holds every quotation to it.
 */
export function introduceQuote({ speaker, pair }: Pick<Citaat, 'speaker' | 'pair'>): string {
  return speaker === 'raad'
    ? `**Vraag ${escapeMarkdown(pair.nr)}**`
    : '**Antwoord** van het college';
}
