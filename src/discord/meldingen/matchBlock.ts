import { displayText } from '../../core/displayText.ts';
import { pickExcerpt } from '../../core/excerpt.ts';
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

/** The sentence for which a letter is told, with who says it and its number; null when there is none to quote. */
export function matchBlock(stored: StoredPair, wanted: Abonnement): Block | null {
  const { brief, pair } = stored;
  const query = wanted.woorden ?? wanted.onderwerp ?? '';
  const isAnswered = pair.antwoord !== null;
  const speech = speechOf(stored, isAnswered ? 'college' : 'raad');
  if (!speech) return null;
  const passage =
    pair.antwoord &&
    pickExcerpt(displayText(brief.tekst, pair.antwoord, brief), {
      query,
      weight: () => 1,
      closeness: () => 0,
      avoid: brief.tables.filter(({ isLossy }) => isLossy),
    });
  const span = isAnswered
    ? excerptSpan(speech, passage)
    : { start: 0, end: speech.display.text.length };
  const fitting = span && fitSpan(speech.display.text.slice(0, span.end), span.start, ROOM);
  if (!fitting) return null;
  const { text, quotes } = quoteBlock(speech, fitting);
  return { text: `${text}\n**${citationText(stored)}**`, quotes };
}
