import { placeText } from '../app/placeText.ts';
import type { StoredPair } from '../ports.ts';
import { citationText } from './citationText.ts';
import { dateText } from './dateText.ts';
import { sourceLink } from './sourceLink.ts';

/** `**2024-04-08/3**, brief van 8 april 2024, p. 2 · [Bron: …](…)`, as Markdown. */
export function citationLine(stored: StoredPair): string {
  const { brief } = stored;
  const citation = `**${citationText(stored)}**, ${dateText(brief.letterDate)}${placeText(stored)}`;
  return [citation, sourceLink(brief)].filter((part) => part !== '').join(' · ');
}
