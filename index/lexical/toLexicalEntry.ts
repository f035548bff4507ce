import { displayText } from '../../src/core/displayText.ts';
import type { LexicalEntry, StoredPair } from '../../src/ports.ts';

/** The texts of pairs, as people read them, for the lexical index. */
export function toLexicalEntry({ id, brief, pair }: StoredPair): LexicalEntry {
  const text = (passage: { start: number; end: number } | null) =>
    passage ? displayText(brief.tekst, passage, brief).text : '';
  return {
    id,
    subject: [brief.subject, brief.topic].filter((part) => part !== null).join(' '),
    vraag: text(pair.vraag),
    antwoord: text(pair.antwoord),
  };
}
