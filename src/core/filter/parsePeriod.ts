import { isoDate, parseDate } from '../dates.ts';

/** Days from `from` to `until`, ISO, both included. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const MONTH =
  /^(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|febr|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.?\s+(\d{4})$/u;
const NUMBERED_MONTH = /^(?:(\d{1,2})[-/](\d{4})|(\d{4})[-/](\d{1,2}))$/u;

/**
 * The period that a person types: "2023", "maart 2023", "3-2023", "8-4-2024",
 * "8 april 2024", "2024-04-08". Null for anything else.
 */
export function parsePeriod(typed: string): Period | null {
  const text = typed.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
  if (/^(?:19|20)\d{2}$/u.test(text)) return { from: `${text}-01-01`, until: `${text}-12-31` };
  const month = parseMonth(text);
  if (month) return monthPeriod(month.year, month.month);
  const date = parseDate(text);
  return date === null ? null : { from: date, until: date };
}

interface Month {
  readonly year: number;
  readonly month: number;
}

function parseMonth(text: string): Month | null {
  const [, name, year] = MONTH.exec(text) ?? [];
  // A day makes a date of it, which the one place that knows months can read.
  if (name !== undefined) {
    const date = parseDate(`1 ${name} ${year}`);
    return date === null ? null : { year: Number(year), month: Number(date.slice(5, 7)) };
  }
  const [, monthFirst, yearLast, yearFirst, monthLast] = NUMBERED_MONTH.exec(text) ?? [];
  const month = Number(monthFirst ?? monthLast ?? 0);
  return month >= 1 && month <= 12 ? { year: Number(yearLast ?? yearFirst), month } : null;
}

function monthPeriod(year: number, month: number): Period {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: isoDate(year, month, 1), until: isoDate(year, month, last) };
}
