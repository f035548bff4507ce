import { pageOf } from '../core/pageOf.ts';
import type { StoredPair } from '../ports.ts';

/** Where in its file a pair stands: ", p. 3", with a warning when that page was read by text recognition; empty without pages. */
export function placeText({ brief, pair }: StoredPair): string {
  const page = pageOf(brief.pages, (pair.antwoord ?? pair.vraag).start);
  if (page === null) return '';
  return brief.ocrPages.includes(page)
    ? `, p. ${page} (gelezen met tekstherkenning; vergelijk met de originele brief)`
    : `, p. ${page}`;
}
