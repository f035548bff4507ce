import { copyText, type CopiedQuote } from '../app/copyText.ts';
import { isTrueTo } from '../core/citaat.ts';
import type { Message } from './message.ts';

const FENCE = '```';

/**
 * What is wrong with what people are to copy, in words for the log: a code
 * block, and a file of the name that copies have, must hold the message's
 * copies and nothing else, each all that its speaker says in that pair.
 */
export function checkCopied(
  texts: readonly string[],
  { body, copied = [] }: Message,
): string | null {
  const files = body.files.filter(({ isCopy }) => isCopy).map(({ text }) => String(text));
  const blocks = texts.flatMap(fenced);
  const shown = [...blocks, ...files];
  if (shown.length === 0) return copied.length === 0 ? null : 'a copy that is not in the message';
  const expected = copied.map(copyText).join('\n\n');
  if (shown.some((text) => text !== expected)) return 'a copy that no quotation accounts for';
  return copied.every(isTrueCopy) ? null : 'a copy that is not what the letter says';
}

/** What Discord shows as code; a fence that is not closed runs on to the end. */
function fenced(text: string): readonly string[] {
  const parts = text.split(FENCE);
  return parts
    .filter((_, at) => at % 2 === 1)
    .map((code) => code.replace(/^\n/u, '').replace(/\n$/u, ''));
}

function isTrueCopy({ words, citaat, stored }: CopiedQuote): boolean {
  const { pair, speaker, passage } = citaat;
  const own = speaker === 'raad' ? stored.pair.vraag : stored.pair.antwoord;
  const isWhole = own?.start === passage.start && own.end === passage.end;
  return pair === stored.pair && isWhole && isTrueTo(words, citaat);
}
