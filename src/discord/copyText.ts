import type { Speaker } from '../core/citaat.ts';
import { formatCitation } from '../core/citation.ts';
import { formatDate } from '../core/formatDate.ts';
import { withoutInvisible } from '../core/withoutInvisible.ts';
import type { StoredPair } from '../ports.ts';
import type { CopiedQuote } from './message.ts';

/**
 * A quotation as one pastes it in vervolgvragen: plain text, with who said it,
 * when, and its number. The letter's words stand between the first `“` after
 * the `: ` and the `”` before the number.
 */
export function copyText({ words, citaat, stored }: CopiedQuote): string {
  return `${copyLead(stored, citaat.speaker)} “${words}” ${copyNumber(stored)}`;
}

function copyLead({ brief, pair }: StoredPair, speaker: Speaker): string {
  const nr = withoutInvisible(pair.nr);
  const date = brief.letterDate === null ? 'de brief zonder datum' : formatDate(brief.letterDate);
  return speaker === 'college'
    ? `In uw antwoord op vraag ${nr} van ${date} schreef u:`
    : `In vraag ${nr}, door u beantwoord op ${date}, staat:`;
}

function copyNumber({ brief, pair }: StoredPair): string {
  return `(${formatCitation({ kenmerk: brief.kenmerk, nr: withoutInvisible(pair.nr) })})`;
}
