import type { Span } from '../core/sentences.ts';
import type { Block } from './message.ts';
import { quoteSpan } from './quoteSpan.ts';
import { speakerLine } from './speakerLine.ts';
import type { Speech } from './speechOf.ts';

/** A quotation under a line that says who speaks: the council members who asked, or the college. */
export function quoteBlock(speech: Speech, span: Span, isContinued = false): Block {
  const quote = quoteSpan(speech, span);
  return { text: `${speakerLine(speech, isContinued)}\n${quote.shown}`, quotes: [quote] };
}
