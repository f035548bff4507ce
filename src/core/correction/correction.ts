import type { Status } from '../brief.ts';
import type { Passage } from '../passage.ts';

/**
 * Where a vraag or antwoord stands: offsets, the whole text of it, or its first and last
 * words with `…` or `...` between them. White space and hyphens of the text do not matter.
 */
export type Place = string | Passage;

/** What is corrected of one number. What is left out stays as it was read. */
export interface PairCorrection {
  /** As it was read; a number that was not read adds a pair. */
  readonly nr: string;
  readonly vraag?: Place;
  readonly antwoord?: Place;
  /** The other numbers with the same antwoord; `[]` for an antwoord of its own. */
  readonly samenMet?: readonly string[];
  /** `volgt` and `onbeantwoord` take the antwoord away. */
  readonly status?: Status;
  /** The number that it should have had. */
  readonly renummer?: string;
  /** This is no vraag: leave it out. */
  readonly weg?: true;
  /** Someone looked at this number, and the reading is right; see {@link Correction.klopt}. */
  readonly klopt?: true | string;
}

/** What a griffie wrote by hand about one letter. */
export interface Correction {
  /** In any notation that {@link parseDate} reads. */
  readonly letterDate?: string;
  readonly questionDate?: string;
  readonly subject?: string;
  readonly askers?: readonly { readonly name: string; readonly fractie?: string | null }[];
  readonly pairs?: readonly PairCorrection[];
  /**
   * Someone looked at the letter, and the reading is right. It holds for the text as it
   * was when this was read; another value (a date) says that it was looked at again.
   */
  readonly klopt?: true | string;
}

/** A pair's correction with its places found in the letter; null where none is given. */
export interface Located {
  readonly correction: PairCorrection;
  readonly vraag: Passage | null;
  readonly antwoord: Passage | null;
}

/** Why the correction of a number is not followed, in Dutch. */
export interface Refusal {
  readonly nr: string;
  readonly reason: string;
}
