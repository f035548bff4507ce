import type { Passage } from '../passage.ts';

/** A vraag and the antwoord under it, told apart by layout alone. */
export interface Halves {
  readonly vraag: Passage;
  readonly antwoord: Passage;
}
