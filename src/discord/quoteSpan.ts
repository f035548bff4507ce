import type { Span } from '../core/sentences.ts';
import type { Quote } from './message.ts';
import { quoteLines } from './quoteLines.ts';
import type { Speech } from './speechOf.ts';

/** Quotes a not empty stretch of what someone says, without white space at its ends. */
export function quoteSpan({ stored, speaker, display }: Speech, { start, end }: Span): Quote {
  const { brief, pair } = stored;
  const { text, offsets } = display;
  const cut = { start: start > 0, end: end < text.length };
  return {
    shown: quoteLines(text.slice(start, end), cut),
    citaat: {
      brief,
      pair,
      speaker,
      passage: { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 },
    },
    stored,
    cut,
  };
}
