import type { Draft } from './draft.ts';
import { endOfRepeat } from './endOfRepeat.ts';
import type { Letter } from './letter.ts';
import { skipSpace } from './skipSpace.ts';

/** An antwoord that begins with the whole vraag, printed once more, begins after it: those words are the asker's. */
export function dropRepeatedVraag({ scan }: Letter, draft: Draft): Draft {
  const { vraag, antwoord } = draft;
  if (!antwoord || antwoord.start < vraag.end) return draft;
  const end = endOfRepeat(scan, vraag, antwoord.start);
  const start = end === null ? antwoord.start : skipSpace(scan, end);
  return start < antwoord.end ? { ...draft, antwoord: { start, end: antwoord.end } } : draft;
}
