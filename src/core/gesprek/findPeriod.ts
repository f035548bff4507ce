import { findDates } from '../dates.ts';
import { parsePeriod, type Period } from '../filter/parsePeriod.ts';

/** A period in a text, and the words that name it: `[start, end)`, the preposition before it included. */
export interface PeriodHit {
  readonly from?: string;
  readonly until?: string;
  readonly start: number;
  readonly end: number;
}

const NAMED =
  /(?<![\p{L}\d-])(?:((?:in|uit|van|vanaf|sinds|na|tot en met|t\/m|tot|voor|vóór|over)(?: het jaar)?) )?((?:(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) )?(?:19|20)\d{2})(?![\d\p{L}-])/iu;

/** The first period that a text names: a date, a month with its year, or a year. */
export function findPeriod(text: string): PeriodHit | null {
  const date = findDates(text).find(({ iso }) => iso !== null);
  if (date?.iso) return { from: date.iso, until: date.iso, start: date.start, end: date.end };
  const hit = NAMED.exec(text);
  const period = parsePeriod(hit?.[2] ?? '');
  if (!hit || !period) return null;
  return { ...side(hit[1] ?? '', period), start: hit.index, end: hit.index + hit[0].length };
}

/** "sinds 2023" has no end, "tot 2023" no beginning. */
function side(preposition: string, { from, until }: Period): Partial<Period> {
  if (/^(?:vanaf|sinds|na)\b/iu.test(preposition)) return { from };
  return /^tot\b|^t\/m/iu.test(preposition) ? { until } : { from, until };
}
