import { isFiltered, type Filter } from '../core/filter/filter.ts';
import { filterText } from '../core/filter/filterText.ts';
import { matchesFilter } from '../core/filter/matchesFilter.ts';
import { scopeOf } from '../core/filter/scopeOf.ts';
import type { LiveIndex, Scope, SearchLimits } from '../liveIndex.ts';

/** What a filter leaves of the archive. */
export interface Narrowed {
  readonly limits: SearchLimits;
  readonly scope: Scope;
}

/** The pairs that a filter allows, and what is then searched, in numbers and in words. */
export function narrow(live: LiveIndex, filter: Filter): Narrowed {
  if (!isFiltered(filter)) return { limits: {}, scope: live.scope };
  const letters = live.letters.filter((letter) => matchesFilter(letter, filter));
  const ids = new Set(letters.map(({ id }) => id));
  const allowed = new Set(
    live.entries.filter(({ briefId }) => ids.has(briefId)).map(({ id }) => id),
  );
  return {
    limits: { allowed },
    scope: { ...scopeOf(letters, allowed.size), filter: filterText(filter) },
  };
}
