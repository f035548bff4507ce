import type { PoolText } from '../../fit/createPool.ts';

/** The one text that a peer, which knows no vraag and antwoord, gets of a pair. */
export function textOf({ subject, vraag, antwoord }: PoolText): string {
  return [subject, vraag, antwoord].filter((text) => text !== '').join('\n');
}
