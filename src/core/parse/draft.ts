import type { ProblemCode, Status } from '../brief.ts';
import type { Passage } from '../passage.ts';

/** A vraag on its way to becoming a pair. */
export interface Draft {
  /** The number as the marker prints it, or as its place in the run corrects it. */
  readonly nr: string;
  /** Counts the restarts of the numbering before it. */
  readonly section: number;
  /** Where the marker begins. */
  readonly at: number;
  readonly vraag: Passage;
  readonly antwoord: Passage | null;
  /** The drafts with the same antwoord carry the same number here; -1 for none. */
  readonly answerId: number;
  readonly status: Status;
  /** Whether the antwoord was found without a number or word of its own saying so. */
  readonly isInferred: boolean;
}

/** A problem before it is put into words. */
export interface Finding extends Passage {
  readonly code: ProblemCode;
  readonly nr: string;
}

/** What pairing a reading's blocks gives. */
export interface Pairing {
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}
