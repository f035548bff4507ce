import { parseDate } from './dates.ts';

/** What a user may cite: a letter, one pair of it, or a run of pairs. */
export interface Citation {
  /** `2024-04-08`, `2024-04-08b`, `zonder-datum-1`. */
  readonly kenmerk: string;
  /** `7`, `7a`, `A.1`; null: the whole letter. Also the printed form of a possible range, `7-9`. */
  readonly nr: string | null;
}

/** A citation as typed. */
export interface TypedCitation extends Citation {
  /** Typed as a kenmerk; false for a date in words, which may stand for several letters of that day. */
  readonly isExact: boolean;
}

const KENMERK = /^(\d{4}-\d{2}-\d{2}[a-z]{0,2}|zonder-datum-\d+)(?:\s*\/\s*(.*))?$/u;
const WORDED =
  /^(.*[^\s,/])[\s,/]+(?:vraag|antwoord|nummer|nr\.?|punt)\s*([\p{L}\d][\p{L}\d.\-–]*)$/u;

/** `2024-04-08/7`: what is printed, typed and stored in minutes. */
export function formatCitation({ kenmerk, nr }: Citation): string {
  return nr === null ? kenmerk : `${kenmerk}/${nr}`;
}

/**
 * Reads what a person types: `2024-04-08/7`, `8 april 2024 vraag 7`,
 * `8-4-2024/7`, `2024-04-08b`. Null when it has no date or kenmerk in it.
 * Whether the number exists is for the archive to say.
 */
export function parseCitation(input: string): TypedCitation | null {
  const text = input.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
  const exact = KENMERK.exec(text);
  if (exact?.[1]) {
    return { kenmerk: exact[1], nr: cleanNr(exact[2]), isExact: true };
  }
  const worded = WORDED.exec(text) ?? /^(.+?)\s*\/\s*([\p{L}\d][\p{L}\d.\-–]*)$/u.exec(text);
  const date = parseDate(stripLead(worded?.[1] ?? text));
  return date === null ? null : { kenmerk: date, nr: cleanNr(worded?.[2]), isExact: false };
}

/** So many pairs can be cited at once. */
export const MOST_CITED = 25;

/** The two ends of `7-9`; null when it is no range of whole numbers, upwards. */
export function parseRange(nr: string): { readonly from: number; readonly to: number } | null {
  const match = /^(\d{1,3})\s*(?:-|–|t\/m|tot en met)\s*(\d{1,3})$/u.exec(nr);
  if (!match) return null;
  const from = Number(match[1]);
  const to = Number(match[2]);
  return to > from ? { from, to } : null;
}

function cleanNr(nr: string | undefined): string | null {
  const cleaned = nr?.trim().replace(/^(?:vraag|antwoord)\s*/u, '') ?? '';
  return cleaned === '' ? null : cleaned.replaceAll('–', '-');
}

function stripLead(text: string): string {
  return text.replace(/^(?:de )?(?:antwoord)?brief (?:van |d\.d\. )?/u, '');
}
