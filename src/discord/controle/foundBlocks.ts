import type { Found } from '../../app/controle/controle.ts';
import type { Block } from '../message.ts';
import { citationLine } from '../citationLine.ts';
import { fitSpan } from '../fitSpan.ts';
import { pairNotes } from '../pairNotes.ts';
import { plainBlock } from '../plainBlock.ts';
import { quoteBlock } from '../quoteBlock.ts';
import { sourceLink } from '../sourceLink.ts';
import { foundText } from './foundText.ts';

/** Most characters of the quoted words, as sent. */
const ROOM = 1500;
/** Of a sentence: it belongs to the words before it, and is no cut when it is left out by who quotes. */
const ENDING = /^[.!?…)"”’']*/u;

/** The letter's words as a quotation with its number; outside the pairs only the place, for nobody in particular says them. */
export function foundBlocks(found: Found): readonly Block[] {
  const { brief, stored, speaker, display, span } = found;
  if (!stored || speaker === null) {
    return [
      plainBlock(
        `Het staat in ${foundText(found)} (bijvoorbeeld in de opening of een kop). Het heeft geen nummer en is geen antwoord op een vraag.`,
        sourceLink(brief),
      ),
    ];
  }
  const end = span.end + (ENDING.exec(display.text.slice(span.end))?.[0].length ?? 0);
  const fitted = fitSpan(display.text.slice(0, end), span.start, ROOM);
  return [
    ...(fitted ? [quoteBlock({ stored, speaker, display }, fitted)] : []),
    plainBlock(citationLine(stored)),
    ...pairNotes(stored),
  ];
}
