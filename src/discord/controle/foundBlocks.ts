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
  const fitted = fitSpan(display.text.slice(0, span.end), span.start, ROOM);
  return [
    ...(fitted ? [quoteBlock({ stored, speaker, display }, fitted)] : []),
    plainBlock(citationLine(stored)),
    ...pairNotes(stored),
  ];
}
