import type { Vraagsteller } from '../brief.ts';
import type { Filter } from './filter.ts';
import { isAsker } from './isAsker.ts';

/** What of a letter a filter looks at. */
export interface FilteredLetter {
  readonly kenmerk: string;
  readonly letterDate: string | null;
  readonly askers: readonly Vraagsteller[];
}

/** Whether a letter is one that the filter asks for. */
export function matchesFilter(letter: FilteredLetter, filter: Filter): boolean {
  const { from, until, asker, kenmerk } = filter;
  const { letterDate, askers } = letter;
  if (kenmerk !== undefined && letter.kenmerk !== kenmerk) return false;
  if (asker !== undefined && !askers.some((one) => isAsker(one, asker))) return false;
  if (from !== undefined && (letterDate === null || letterDate < from)) return false;
  return until === undefined || (letterDate !== null && letterDate <= until);
}
