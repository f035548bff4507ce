import { readPlace } from '../../core/gesprek/placeAsked.ts';
import type { Previous } from '../../core/gesprek/turn.ts';
import { unescapeMarkdown } from '../unescapeMarkdown.ts';

const CITATION = /(\d{4}-\d{2}-\d{2}[a-z]{0,2}|zonder-datum-\d{1,6})\/([\p{L}\d][\p{L}\d.-]*)/u;
const ASKED = /^(?:Gelezen als|Gevraagd): (.+)$/mu;

/**
 * What one of our own messages answered, read from what stands in it: for a
 * reply to a message that was sent before a restart.
 *
 * @returns null when no pair is cited in it.
 */
export function readShown(text: string): Previous | null {
  const own = text.split('\n').filter((line) => !/^\s*>/u.test(line));
  // The question may name a pair as well; the one that is shown stands below it.
  const below = own.filter((line) => !ASKED.test(line)).join('\n');
  const [, kenmerk, nr] = CITATION.exec(unescapeMarkdown(below)) ?? [];
  if (kenmerk === undefined || nr === undefined) return null;
  // "Gelezen als" comes after "Gevraagd", and says more.
  const asked = unescapeMarkdown(own.flatMap((line) => ASKED.exec(line)?.[1] ?? []).at(-1) ?? '');
  return { ...readAsked(asked), filter: {}, shown: { kenmerk, nr } };
}

/** What was cut, and what names a pair ("wie stelde vraag 2024-04-08/7?"), is no question to go on from. */
function readAsked(asked: string): Pick<Previous, 'query' | 'at'> {
  const { query, at } = readPlace(asked);
  return { query: query.endsWith('…') || CITATION.test(query) ? '' : query, at };
}
