import type { StoredPair } from '../ports.ts';
import type { Block } from './message.ts';
import type { Pages } from './paginate.ts';
import { plainBlock } from './plainBlock.ts';
import { vraagEntry } from './vraagEntry.ts';

/** Most characters of a quoted vraag in the list: about two lines on a phone. */
const VRAAG_ROOM = 110;
/** Vragen on a page of the overview. */
export const ON_A_PAGE = 12;

/** The vragen of a letter, each by its number and first words. */
export function overviewPages(pairs: readonly StoredPair[]): Pages {
  if (pairs.length === 0) return [[plainBlock('In deze brief zijn geen vragen herkend.')]];
  const pages: Block[][] = [];
  pairs.forEach((stored, at) => {
    if (at % ON_A_PAGE === 0) pages.push([]);
    pages.at(-1)?.push(vraagEntry(stored, VRAAG_ROOM));
  });
  return pages;
}
