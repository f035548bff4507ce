import { wordsOf } from '../core/controle/words.ts';
import { displayText } from '../core/displayText.ts';
import type { StoredPair } from '../ports.ts';

/** Fewer words ("Ja.", "Nee, dat klopt niet.") say nothing without what was asked. */
const ENOUGH = 5;

/** Whether an antwoord to which another refers is to be shown with its own vraag. */
export function needsVraag({ brief, pair }: StoredPair): boolean {
  const { antwoord } = pair;
  return (
    antwoord !== null && wordsOf(displayText(brief.tekst, antwoord, brief).text).length < ENOUGH
  );
}
