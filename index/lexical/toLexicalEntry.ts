import { displayText } from '../../src/core/displayText.ts';
import type { Pair } from '../../src/core/brief.ts';
import type { Passage } from '../../src/core/passage.ts';
import type { LexicalEntry } from '../../src/liveIndex.ts';
import type { StoredBrief } from '../../src/ports.ts';

/** A stored pair, as far as its words go. */
export interface TextPair {
  readonly id: number;
  readonly brief: Pick<StoredBrief, 'tekst' | 'removed' | 'tables' | 'subject' | 'topic'>;
  readonly pair: Pick<Pair, 'nr' | 'vraag' | 'antwoord'>;
}

/**
 * A pair's texts as people read them, for finding it with words.
 *
 * @param siblings pairs of its letter, itself included. The subject of several
 * is left out: it makes them alike, and its words look commoner than they are
 * (docs/adr/0004). The vectors hold it.
 */
export function toLexicalEntry({ id, brief, pair }: TextPair, siblings: number): LexicalEntry {
  const text = (passage: Passage | null) =>
    passage ? displayText(brief.tekst, passage, brief).text : '';
  return {
    id,
    subject: siblings > 1 ? '' : [...new Set([brief.subject, brief.topic])].join(' ').trim(),
    vraag: text(pair.vraag),
    antwoord: text(pair.antwoord),
  };
}
