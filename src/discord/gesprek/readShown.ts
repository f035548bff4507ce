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
  const [, kenmerk, nr] = CITATION.exec(unescapeMarkdown(own.join('\n'))) ?? [];
  if (kenmerk === undefined || nr === undefined) return null;
  // "Gelezen als" comes after "Gevraagd", and says more.
  const asked = own.flatMap((line) => ASKED.exec(line)?.[1] ?? []).at(-1) ?? '';
  const query = asked.endsWith('…') ? '' : unescapeMarkdown(asked);
  return { query, filter: {}, shown: { kenmerk, nr }, at: 0 };
}
