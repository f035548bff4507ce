import { displayText } from '../../core/displayText.ts';
import { pickExcerpt } from '../../core/excerpt.ts';
import type { Passage } from '../../core/passage.ts';
import { contentWords } from '../../core/tokenize.ts';
import type { Abonnement } from '../../meldingStore.ts';
import type { StoredPair } from '../../ports.ts';
import { citationText } from '../citationText.ts';
import { excerptSpan } from '../excerptSpan.ts';
import { fitSpan } from '../fitSpan.ts';
import type { Block } from '../message.ts';
import { quoteBlock } from '../quoteBlock.ts';
import { speechOf } from '../speechOf.ts';

/** Most characters of the quotation, as sent: the questions below it need room as well. */
const ROOM = 380;

/** What was wished counts more than the vraag that it is about. */
const WISHED = 5;

/** The sentence for which a letter is told, with who says it and its number; null when there is none to quote. */
export function matchBlock(stored: StoredPair, wanted: Abonnement): Block | null {
  const speech = speechOf(stored, stored.pair.antwoord ? 'college' : 'raad');
  if (!speech) return null;
  const { text } = speech.display;
  const span =
    speech.speaker === 'college'
      ? excerptSpan(speech, sentenceOf(stored, wanted))
      : { start: 0, end: text.length };
  const fitting = span && fitSpan(text.slice(0, span.end), span.start, ROOM);
  if (!fitting) return null;
  const block = quoteBlock(speech, fitting);
  return { text: `${block.text}\n**${citationText(stored)}**`, quotes: block.quotes };
}

function sentenceOf({ brief, pair }: StoredPair, wanted: Abonnement): Passage | null {
  if (!pair.antwoord) return null;
  const wish = wanted.woorden ?? wanted.onderwerp ?? '';
  const wished = new Set(contentWords(wish));
  return pickExcerpt(displayText(brief.tekst, pair.antwoord, brief), {
    query: `${wish} ${displayText(brief.tekst, pair.vraag, brief).text}`,
    weight: (word) => (wished.has(word) ? WISHED : 1),
    closeness: () => 0,
    avoid: brief.tables.filter(({ isLossy }) => isLossy),
  });
}
