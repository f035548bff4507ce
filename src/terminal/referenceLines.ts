import { formatCitation } from '../core/citation.ts';
import { hasLossyTable, TABLE_NOTE } from '../app/tableNote.ts';
import type { StoredPair } from '../ports.ts';
import { quoteBlock } from './quoteBlock.ts';

/** The antwoorden that a pair's own refers to, whole, each under its own number. */
export function referenceLines({ verwijst = [] }: StoredPair): readonly string[] {
  return verwijst.flatMap((stored) => {
    const { brief, pair } = stored;
    if (!pair.antwoord) return [];
    const citation = formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr });
    return [
      `Dit antwoord verwijst naar ${citation}. Antwoord van het college daar:`,
      quoteBlock({ brief, pair, speaker: 'college', passage: pair.antwoord }),
      ...(hasLossyTable(stored, pair.antwoord) ? [TABLE_NOTE] : []),
    ];
  });
}
