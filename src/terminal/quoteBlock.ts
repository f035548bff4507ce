import { isTrueTo, type Citaat } from '../core/citaat.ts';
import { displayText, type Layout } from '../core/displayText.ts';
import { hasTurning } from '../core/invisible.ts';
import { BotError } from '../errors.ts';
import { withoutControls } from './withoutControls.ts';

const MARGIN = '  │ ';

/**
 * A quotation for the terminal, each line behind a bar; cut ends are marked
 * outside the letter's words.
 *
 * @throws {@link BotError} `QUOTE_NOT_VERIFIED` when what would be shown is not what the letter says.
 */
export function quoteBlock(citaat: Citaat & { readonly brief: Layout }): string {
  const { brief, passage, pair, speaker } = citaat;
  const { text } = displayText(brief.tekst, passage, brief);
  if (!isTrueTo(text, citaat)) {
    throw new BotError('QUOTE_NOT_VERIFIED', 'a quotation differs from its letter');
  }
  const own = speaker === 'raad' ? pair.vraag : pair.antwoord;
  const before = own && passage.start > own.start ? '[…] ' : '';
  const after = own && passage.end < own.end ? ' […]' : '';
  const lines = `${before}${text}${after}`.split('\n');
  const isTurned = hasTurning(brief.tekst.slice(passage.start, passage.end));
  const note = isTurned ? ['(In de brief staan hier onzichtbare tekens; ze zijn weggelaten.)'] : [];
  return [...lines.map((line) => MARGIN + withoutControls(line)), ...note].join('\n');
}
