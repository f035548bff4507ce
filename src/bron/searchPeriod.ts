import type { BronState } from './createBronCache.ts';
import type { Period } from './findLetters.ts';

const DAY = 86_400_000;
/** A document may be attached to a meeting of weeks ago. */
const LOOK_BACK_DAYS = 90;
/** And now and then to one of years ago: then all is searched again. */
const SEARCH_ALL_AFTER_DAYS = 30;

/**
 * What to search now: the whole period the first time and once a month, between
 * those only its last months, which asks little of the source.
 *
 * @param today ISO date.
 */
export function searchPeriod(wanted: Period, state: BronState, today: string): Period {
  const { fullFrom, fullAt, searchedAt } = state;
  if (wanted.until !== null || fullFrom === null || fullAt === null || searchedAt === null) {
    return wanted;
  }
  const isOld = daysBefore(today, SEARCH_ALL_AFTER_DAYS) >= fullAt;
  if (isOld || wanted.from < fullFrom) return wanted;
  const recent = daysBefore(searchedAt, LOOK_BACK_DAYS);
  return { from: recent > wanted.from ? recent : wanted.from, until: null };
}

/** The state after `done` was searched to the end, of what was `wanted`. */
export function afterSearch(
  { wanted, done }: { readonly wanted: Period; readonly done: Period },
  state: BronState,
  today: string,
): BronState {
  if (done.until !== null) return state;
  const searched = { ...state, searchedAt: today };
  return done.from === wanted.from
    ? { ...searched, fullFrom: wanted.from, fullAt: today }
    : searched;
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10);
}
