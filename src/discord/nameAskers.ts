import type { StoredBrief } from '../ports.ts';
import { clipText } from './clipText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** More names than this make the line too long for a phone. */
const NAMED = 4;
const MAX_NAME = 60;

/**
 * Who asked: `A. Janssen (VVD), M. Butink en J. Hendriks`, as Markdown. Without
 * names in the letter `de vragensteller`: an addressee need not be the one who asked.
 */
export function nameAskers({ askers }: Pick<StoredBrief, 'askers'>): string {
  const named = askers.map(({ name, fractie }) => (fractie ? `${name} (${fractie})` : name));
  const names = named.map((name) => escapeMarkdown(clipText(name, MAX_NAME)));
  if (names.length === 0) return 'de vragensteller';
  if (names.length === 1) return names[0] ?? '';
  if (names.length <= NAMED) return `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
  return `${names.slice(0, NAMED - 1).join(', ')} en ${names.length - NAMED + 1} anderen`;
}
