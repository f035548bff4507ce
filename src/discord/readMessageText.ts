import { sentences } from '../core/sentences.ts';
import { unescapeMarkdown } from './unescapeMarkdown.ts';

/** A text taken from a message, and how, in words for the user; empty when it is the whole message. */
export interface ReadText {
  readonly text: string;
  readonly how: string;
}

/** A longer message is more than one question. */
const ONE_QUESTION = 300;
/** In UTF-16 units; what a search takes. */
const MAX_QUESTION = 1000;

/** What a message asks: all of it, or of a long one its first questions, or else its beginning. */
export function readQuestion(message: string): ReadText {
  const text = bare(message);
  if (text.length <= ONE_QUESTION) return { text, how: '' };
  const asked = sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.endsWith('?'));
  const fitting = asked.filter((_, at) => asked.slice(0, at + 1).join(' ').length <= ONE_QUESTION);
  if (fitting.length > 0) {
    const which = fitting.length === 1 ? 'de eerste vraag' : `de eerste ${fitting.length} vragen`;
    return { text: fitting.join(' '), how: `Gelezen: ${which} uit het bericht.` };
  }
  if (text.length <= MAX_QUESTION) return { text, how: '' };
  const text1000 = text.slice(0, MAX_QUESTION).replace(/[\uD800-\uDBFF]$/u, '');
  return { text: text1000, how: `Gelezen: de eerste ${MAX_QUESTION} tekens van het bericht.` };
}

/** What a message quotes: its longest run of quoted lines, else all of it. */
export function readQuotation(message: string): ReadText {
  const runs: string[][] = [];
  let isInside = false;
  for (const line of message.split('\n')) {
    const quoted = /^\s*>(?:>>)?\s?(.*)$/u.exec(line)?.[1];
    if (quoted !== undefined && !isInside) runs.push([]);
    if (quoted !== undefined) runs.at(-1)?.push(quoted);
    isInside = quoted !== undefined;
  }
  const longest = runs.map((lines) => lines.join('\n')).toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return { text: bare(message), how: '' };
  const which = runs.length === 1 ? 'het citaat' : 'het langste citaat';
  const text = bare(longest)
    .replace(/^\[…\] /u, '')
    .replace(/ \[…\]$/u, '');
  return { text, how: `Gelezen: ${which} uit het bericht.` };
}

/** Without mentions and marks of Markdown. */
function bare(text: string): string {
  const plain = text.replaceAll(/<(?:@[!&]?|#|a?:\w+:)\d+>/gu, ' ');
  return unescapeMarkdown(
    plain.replaceAll(/(?<!\\)(?:\*\*|__|~~|\|\|)|^(?:#{1,3}|-#) /gmu, ''),
  ).trim();
}
