import { formatDate } from '../formatDate.ts';
import type { Filter } from './filter.ts';

/** A filter in words, in order of what it says: "van A. Janssen", "uit 2023", "tot en met 31 mei 2023"; empty for none. */
export function filterText({ from, until, asker, kenmerk }: Filter): string {
  const parts = [
    kenmerk === undefined ? '' : `uit brief ${kenmerk}`,
    asker === undefined ? '' : `van ${asker}`,
    periodText(from, until),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function periodText(from: string | undefined, until: string | undefined): string {
  if (from !== undefined && until !== undefined) {
    const whole = wholePeriod(from, until);
    return whole === null ? `van ${startText(from)} tot en met ${endText(until)}` : `uit ${whole}`;
  }
  if (from !== undefined) return `vanaf ${startText(from)}`;
  return until === undefined ? '' : `tot en met ${endText(until)}`;
}

/** `2023`, `maart 2023`, `8 april 2024`; null when it is none of them. */
function wholePeriod(from: string, until: string): string | null {
  if (from === until) return formatDate(from);
  const isYear = from.slice(0, 4) === until.slice(0, 4);
  if (isYear && from.endsWith('-01-01') && until.endsWith('-12-31')) return from.slice(0, 4);
  const isMonth = from.slice(0, 7) === until.slice(0, 7) && from.endsWith('-01');
  return isMonth && isLastOfMonth(until) ? monthName(from) : null;
}

function startText(from: string): string {
  return from.endsWith('-01-01') ? from.slice(0, 4) : formatDate(from);
}

function endText(until: string): string {
  return until.endsWith('-12-31') ? until.slice(0, 4) : formatDate(until);
}

function isLastOfMonth(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
}

function monthName(iso: string): string {
  return formatDate(iso).replace(/^\d+ /u, '');
}
