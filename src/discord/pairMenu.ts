import { displayText } from '../core/displayText.ts';
import type { StoredPair } from '../ports.ts';
import { controlId } from './controlId.ts';
import type { MenuFace } from './menuRow.ts';
import { ON_A_PAGE } from './overviewPages.ts';

/** Discord's limits for a menu. */
const MOST = 25;
const MAX_VALUE = 100;

/** A menu to read one vraag of a letter with its antwoord: of all when they fit, else of those on the page (from 1). */
export function pairMenu(
  kenmerk: string,
  pairs: readonly StoredPair[],
  page: number,
): readonly MenuFace[] {
  const id = controlId('lees', kenmerk);
  const choosable = pairs.filter(({ pair }) => pair.nr.length <= MAX_VALUE);
  const from = (page - 1) * ON_A_PAGE;
  const shown = choosable.length <= MOST ? choosable : choosable.slice(from, from + ON_A_PAGE);
  if (id === null || shown.length === 0) return [];
  const options = shown.map(({ brief, pair }) => ({
    label: `Vraag ${pair.nr}`,
    value: pair.nr,
    description: displayText(brief.tekst, pair.vraag, brief).text,
  }));
  return [{ id, placeholder: 'Lees een vraag met het antwoord', options }];
}
