import type { PoolText } from '../../fit/createPool.ts';

/**
 * The one text that a peer, which knows no vraag and antwoord, gets of a pair.
 *
 * The subject stands in the line: on a line of its own it would become a chunk of
 * its own, the same for each pair of a letter, and LangChain's ensemble adds up what
 * chunks of one text score (measured: one of them came first for 104 of 112 questions).
 */
export function textOf({ subject, vraag, antwoord }: PoolText): string {
  const text = [vraag, antwoord].filter((part) => part !== '').join('\n');
  return subject === '' ? text : `${subject}: ${text}`;
}
