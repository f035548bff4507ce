import type { Grade } from './core/grade.ts';

/**
 * What became of an answer: only asked (`gevraagd`), said by a user to be right
 * or wrong, or that what they looked for is missing from the letters.
 */
export type Verdict = 'gevraagd' | 'klopt' | 'klopt-niet' | 'ontbreekt';

/** Why an answer is wrong; null where no reason belongs or none was given. */
export type Reason = 'brief' | 'deel' | 'geen-antwoord' | 'gelezen' | 'anders' | null;

/** What is counted: never a question, a person or a place. */
export interface FeedbackKey {
  readonly grade: Grade;
  readonly verdict: Verdict;
  readonly reason: Reason;
}

export interface FeedbackCount extends FeedbackKey {
  /** ISO date, UTC. */
  readonly day: string;
  readonly count: number;
}

/** A question that its asker let us keep, this once. */
export interface NewKeptQuestion extends FeedbackKey {
  /** As the asker saw and could change it. */
  readonly query: string;
  /** The place that was shown, `2024-04-08/3`; null when there was none. */
  readonly citation: string | null;
}

export interface KeptQuestion extends NewKeptQuestion {
  /** Cannot be guessed: whoever holds it may have the question forgotten. */
  readonly key: string;
  /** ISO date, UTC. */
  readonly day: string;
}

/** What people said about answers. Who said it is kept nowhere. */
export interface FeedbackStore {
  /** Counts one more, today. */
  count(key: FeedbackKey): Promise<void>;
  /** Newest day first. */
  counts(): Promise<readonly FeedbackCount[]>;
  /** Only after its asker said yes. @returns the key by which it is forgotten. */
  keep(question: NewKeptQuestion): Promise<string>;
  /** Newest first. */
  questions(): Promise<readonly KeptQuestion[]>;
  /** Erases one kept question, or all of them; counts stay. @returns how many were erased. */
  forget(key?: string): Promise<number>;
}
