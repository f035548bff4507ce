import { isTrueTo } from '../core/citaat.ts';
import { comparedWords } from './comparedLine.ts';
import type { ComparedQuote } from './message.ts';
import { unescapeMarkdown } from './unescapeMarkdown.ts';

/** Marks of Markdown that are not escaped. */
const FORMAT = /[*_~`|<>#[\]]/u;

/**
 * What is wrong with the lines that show a letter's words beside a user's, in
 * words for the log: each must be one of the message's, and hold only words
 * that stand together in what that speaker says.
 */
export function checkCompared(
  texts: readonly string[],
  compared: readonly ComparedQuote[],
): string | null {
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => comparedWords(line.trim()) !== null);
  if (lines.length !== compared.length) return 'a compared line that no quotation accounts for';
  const isTrue = compared.every(({ shown, citaat, stored }, at) => {
    const escaped = lines[at] === shown ? comparedWords(shown) : null;
    if (escaped === null || citaat.pair !== stored.pair) return false;
    const isBare = !FORMAT.test(escaped.replaceAll(/\\[^\dA-Za-z\s]/gu, ''));
    return isBare && isTrueTo(unescapeMarkdown(escaped), citaat);
  });
  return isTrue ? null : 'a compared line that is not what the letter says';
}
