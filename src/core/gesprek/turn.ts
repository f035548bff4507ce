import type { Filter } from '../filter/filter.ts';

/** What someone asked before in the same place, and what they were shown for it. */
export interface Previous {
  /** The question as it was searched, on its own feet. */
  readonly query: string;
  readonly filter: Filter;
  /** The pair that was shown; null when nothing was found. */
  readonly shown: { readonly kenmerk: string; readonly nr: string } | null;
  /** Which of the places found that was, from 0. */
  readonly at: number;
}

/** What of the answer shown before is asked for: who asked, when, in which letter, the vraag, all of the antwoord. */
export type About = 'wie' | 'wanneer' | 'brief' | 'vraag' | 'heel';

/**
 * How a text is to be read after what went before.
 *
 * - `los`: a question of its own
 * - `vervolg`: a follow-up, made into a question on its own feet
 * - `over`: about the answer shown before
 * - `nummer`: another pair of the letter shown before
 * - `plaats`: another of the places found before, `at` from 0
 * - `onbekend`: a follow-up of something that is not known
 */
export type Turn =
  | { readonly kind: 'los'; readonly text: string }
  | FollowUp
  | { readonly kind: 'over'; readonly about: About }
  | { readonly kind: 'nummer'; readonly nr: string }
  | { readonly kind: 'plaats'; readonly at: number }
  | { readonly kind: 'onbekend' };

export interface FollowUp {
  readonly kind: 'vervolg';
  /** What to search for. */
  readonly text: string;
  readonly filter: Filter;
  /** What to search for, without a period in the filter, when the letters of that period do not answer; null: nothing else. */
  readonly asWords: string | null;
}
