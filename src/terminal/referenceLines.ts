import { askedBy } from '../app/askedBy.ts';
import { needsVraag } from '../app/needsVraag.ts';
import { formatCitation } from '../core/citation.ts';
import { hasLossyTable, TABLE_NOTE } from '../app/tableNote.ts';
import type { StoredPair } from '../ports.ts';
import { quoteBlock } from './quoteBlock.ts';

/** The antwoorden that a pair's own refers to, whole, each under its own number; a very short one with its vraag. */
export function referenceLines({ verwijst = [] }: StoredPair): readonly string[] {
  return verwijst.flatMap((stored) => {
    const { brief, pair } = stored;
    if (!pair.antwoord) return [];
    const citation = formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr });
    const vraag = needsVraag(stored)
      ? [
          `Vraag ${pair.nr}${askedBy(brief.askers)}:`,
          quoteBlock({ brief, pair, speaker: 'raad', passage: pair.vraag }),
        ].join('\n') + '\n'
      : '';
    return [
      `Dit antwoord verwijst naar ${citation}. ${vraag}Antwoord van het college daar:`,
      quoteBlock({ brief, pair, speaker: 'college', passage: pair.antwoord }),
      ...(hasLossyTable(stored, pair.antwoord) ? [TABLE_NOTE] : []),
    ];
  });
}
