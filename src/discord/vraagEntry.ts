import type { StoredPair } from '../ports.ts';
import { fitSpan } from './fitSpan.ts';
import { listLine } from './listLine.ts';
import type { Block } from './message.ts';
import { plainBlock } from './plainBlock.ts';
import { quoteSpan } from './quoteSpan.ts';
import { speechOf } from './speechOf.ts';

/**
 * A vraag in a list: its number, and its first words quoted.
 *
 * @param room most characters of the quoted words.
 */
export function vraagEntry(stored: StoredPair, room: number): Block {
  const intro = listLine(stored);
  const speech = speechOf(stored, 'raad');
  const span = speech && fitSpan(speech.display.text, 0, room);
  if (!speech || !span) return plainBlock(intro);
  const quote = quoteSpan(speech, span);
  return { text: `${intro}\n${quote.shown}`, quotes: [quote] };
}
