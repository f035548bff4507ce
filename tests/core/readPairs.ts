import { displayText } from '../../src/core/displayText.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import type { Passage } from '../../src/core/passage.ts';

/** The pairs of a text as people read them; an empty antwoord where there is none. */
export function readPairs(
  tekst: string,
): readonly (readonly [nr: string, vraag: string, antwoord: string])[] {
  const parsed = parseBrief(tekst);
  const shown = (passage: Passage | null) =>
    passage ? displayText(tekst, passage, parsed).text : '';
  return parsed.pairs.map(({ nr, vraag, antwoord }) => [nr, shown(vraag), shown(antwoord)]);
}
