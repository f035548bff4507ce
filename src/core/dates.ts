/** A date in a text. */
export interface DateHit {
  /** ISO, `2024-04-08`; `null` when no year is given ("6 november jl.") or the day does not exist. */
  readonly iso: string | null;
  readonly day: number;
  readonly month: number;
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WRITTEN =
  /(?<![\d.,/-])(\d{1,2})(?:e|ste)?[\s\u00a0-]{0,3}(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|febr|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)(?!\p{L})\.?(?:[\s\u00a0-]{0,3}(\d{4}|[’']\d{2})(?!\d))?/giu;
const DAY_FIRST = /(?<![\d.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|(?<=[-/])\d{2})(?![\d]|[-/.]\d)/g;
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
/** Two digits for a year below this are of this century. */
const PIVOT = 70;

/** Every date in a text, in any Dutch notation, in the order of the text. */
export function findDates(text: string): readonly DateHit[] {
  const written = [...text.matchAll(WRITTEN)].map((hit) =>
    toDate(hit, { day: hit[1], month: monthOf(hit[2] ?? ''), year: hit[3] }),
  );
  const dayFirst = [...text.matchAll(DAY_FIRST)].map((hit) =>
    toDate(hit, { day: hit[1], month: Number(hit[3]), year: hit[4] }),
  );
  const iso = [...text.matchAll(ISO)].map((hit) =>
    toDate(hit, { day: hit[3], month: Number(hit[2]), year: hit[1] }),
  );
  const all = [...written, ...dayFirst, ...iso].filter(({ day, month }) => isDay(day, month, 2000));
  return all.toSorted((a, b) => a.start - b.start);
}

/**
 * The one date that a text is: "8 april 2024", "8-4-2024", "maandag 8 apr. 2024".
 * `null` for anything else, for two dates, and for a day that does not exist.
 */
export function parseDate(text: string): string | null {
  const [hit, ...more] = findDates(text);
  if (!hit || more.length > 0) return null;
  const around = `${text.slice(0, hit.start)}${text.slice(hit.end)}`;
  return /^\s*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s*)?,?\s*$/i.test(around)
    ? hit.iso
    : null;
}

function monthOf(name: string): number {
  const key = name.toLowerCase() === 'mrt' ? 'maa' : name.toLowerCase().slice(0, 3);
  return MONTHS.indexOf(key) + 1;
}

interface Parts {
  readonly day: string | undefined;
  readonly month: number;
  readonly year: string | undefined;
}

function toDate(hit: RegExpExecArray, { day, month, year }: Parts): DateHit {
  const numbers = { day: Number(day), month, start: hit.index, end: hit.index + hit[0].length };
  const full = year === undefined ? null : fullYear(year.replace(/\D/g, ''));
  if (full === null || !isDay(numbers.day, month, full)) return { ...numbers, iso: null };
  return { ...numbers, iso: isoDate(full, month, numbers.day) };
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < PIVOT ? 2000 : 1900);
}

/** Whether a day exists; months count from 1. */
function isDay(day: number, month: number, year: number): boolean {
  if (day < 1 || month < 1 || month > 12) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

/** `2024-04-08` for 2024, 4, 8. */
export function isoDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
