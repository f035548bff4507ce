import type { Speaker } from '../core/citaat.ts';
import type { Citation } from '../core/citation.ts';
import type { Grade } from '../core/grade.ts';

/** A pair, and the part of its antwoord that was shown. */
export interface Place {
  readonly kenmerk: string;
  readonly nr: string;
  /** Offsets from the antwoord's start in the stored text, end exclusive; null: its opening. */
  readonly excerpt: { readonly start: number; readonly end: number } | null;
}

/** Places found for one question, of which one is to be shown. */
export interface Turn {
  readonly grade: Grade;
  /** Counted from 0. */
  readonly at: number;
  /** Whether a part of the letters was searched; which, only the first answer says. */
  readonly isFiltered?: boolean;
  readonly places: readonly Place[];
}

/**
 * What a button does. All that it needs stands in its custom id, in citations
 * and not in database ids, so that it works after a restart and for years.
 * Pages count from 1.
 *
 * - `heel`: all of what is cited, as a message of its own
 * - `blad`: another page of that
 * - `deelblad`: show everyone this page
 * - `deel`: show everyone this pair and excerpt
 * - `volgende`: another of the places found
 * - `brief`: the letter's text as a file
 * - `brieven`: another page of the list of letters
 */
export type Action =
  | CitedAction
  | { readonly kind: 'deel'; readonly place: Place; readonly version?: string }
  | ({ readonly kind: 'volgende' } & Turn)
  | { readonly kind: 'brief'; readonly kenmerk: string }
  | { readonly kind: 'brieven'; readonly page: number };

export interface CitedAction {
  readonly kind: 'heel' | 'blad' | 'deelblad';
  readonly citation: Citation;
  readonly page: number;
  /** Only what this one says; absent: both. */
  readonly speaker?: Speaker;
  /** See `versionTag`; absent on what only its presser sees, and on buttons of before. */
  readonly version?: string;
}
