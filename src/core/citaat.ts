import type { Pair } from './brief.ts';
import type { Passage } from './passage.ts';
import { verifyQuote } from './verifyQuote.ts';

/** Who says a quoted passage: the council members who asked, or the college. */
export type Speaker = 'raad' | 'college';

/** A passage to be shown as a quotation, with all that is needed to check it. */
export interface Citaat {
  readonly brief: { readonly tekst: string; readonly removed: readonly Passage[] };
  readonly pair: Pair;
  readonly speaker: Speaker;
  readonly passage: Passage;
}

/**
 * Whether `shown` may go out as this quotation: the passage lies within what
 * that speaker says in the pair, and `shown` is what the letter says there.
 */
export function isTrueTo(shown: string, { brief, pair, speaker, passage }: Citaat): boolean {
  const own = speaker === 'raad' ? pair.vraag : pair.antwoord;
  if (!own || passage.start < own.start || passage.end > own.end) return false;
  return verifyQuote(shown, brief, passage);
}
