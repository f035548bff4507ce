import { matchesFilter } from '../core/filter/matchesFilter.ts';
import type { Filter } from '../core/filter/filter.ts';
import { contentWords, wordTerms } from '../core/tokenize.ts';
import { isVisible } from '../core/isVisible.ts';
import type { BriefSummary } from '../ports.ts';

/** Which letters to list; all that is given must hold. */
export interface ListRequest {
  readonly filter: Filter;
  /** Words of the subject, in any form ("trajecten" finds "traject"); empty: any. */
  readonly onderwerp: string;
}

/** The letters that a list shows, in the order given; hidden ones are left out. */
export function listBrieven(
  summaries: readonly BriefSummary[],
  { filter, onderwerp }: ListRequest,
): readonly BriefSummary[] {
  const wanted = contentWords(onderwerp);
  return summaries.filter(
    (brief) => isVisible(brief) && matchesFilter(brief, filter) && isAbout(brief, wanted),
  );
}

/** Each word by its stem, or as a part of a compound. */
function isAbout({ subject, topic }: BriefSummary, wanted: readonly string[]): boolean {
  const words = contentWords(`${subject ?? ''} ${topic ?? ''}`);
  const stems = new Set(words.map((word) => wordTerms(word)[0]));
  return wanted.every(
    (word) => stems.has(wordTerms(word)[0]) || words.some((own) => own.includes(word)),
  );
}
