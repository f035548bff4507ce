import type { Citaat, Speaker } from '../core/citaat.ts';
import { formatCitation } from '../core/citation.ts';
import { displayText } from '../core/displayText.ts';
import { formatDate } from '../core/formatDate.ts';
import { withoutInvisible } from '../core/invisible.ts';
import type { StoredPair } from '../ports.ts';

/** All that a speaker says in a pair, to be copied. */
export interface CopiedQuote {
  /** As people read it. */
  readonly words: string;
  readonly citaat: Citaat;
  readonly stored: StoredPair;
}

/** What a speaker says in these pairs; nothing of a pair in which that speaker says nothing. */
export function copiesOf(pairs: readonly StoredPair[], speaker: Speaker): readonly CopiedQuote[] {
  return pairs.flatMap((stored) => {
    const { brief, pair } = stored;
    const passage = speaker === 'raad' ? pair.vraag : pair.antwoord;
    const words = passage === null ? '' : displayText(brief.tekst, passage, brief).text;
    if (passage === null || words === '') return [];
    return [{ words, citaat: { brief, pair, speaker, passage }, stored }];
  });
}

/**
 * A quotation as one pastes it in vervolgvragen: plain text, with who said it,
 * when, and its number.
 *
 * @example
 * copyText(copy) // 'In uw antwoord op vraag 7 van 8 april 2024 schreef u: “…” (2024-04-08/7)'
 */
export function copyText({ words, citaat, stored }: CopiedQuote): string {
  const { brief, pair } = stored;
  const nr = withoutInvisible(pair.nr);
  const citation = formatCitation({ kenmerk: brief.kenmerk, nr });
  return `${leadOf(stored, citaat.speaker, nr)} “${words}” (${citation})`;
}

function leadOf({ brief }: StoredPair, speaker: Speaker, nr: string): string {
  const date = brief.letterDate === null ? 'een brief zonder datum' : formatDate(brief.letterDate);
  return speaker === 'college'
    ? `In uw antwoord op vraag ${nr} van ${date} schreef u:`
    : `In vraag ${nr}, door u beantwoord op ${date}, staat:`;
}
