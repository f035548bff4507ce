import type { Speaker } from '../core/citaat.ts';
import { displayText, type DisplayText } from '../core/displayText.ts';
import type { StoredPair } from '../ports.ts';

/** All that one speaker says in a pair, as people read it. */
export interface Speech {
  readonly stored: StoredPair;
  readonly speaker: Speaker;
  readonly display: DisplayText;
}

/** @returns null when this speaker says nothing in the pair. */
export function speechOf(stored: StoredPair, speaker: Speaker): Speech | null {
  const { brief, pair } = stored;
  const passage = speaker === 'raad' ? pair.vraag : pair.antwoord;
  const display = passage && displayText(brief.tekst, passage, brief);
  return display?.text ? { stored, speaker, display } : null;
}
