import type { Marker } from './marker.ts';

/** How answers are told from questions: by "Antwoord", by layout alone, or as a second list of the same numbers. */
export type Mode = 'woord' | 'opmaak' | 'lijst';

/** One way to read the whole letter: which markers open a vraag, and which an antwoord. */
export interface Reading {
  readonly mode: Mode;
  /** Both in the order of the text. */
  readonly vragen: readonly Marker[];
  readonly antwoorden: readonly Marker[];
  /** Repeated older vragen that the reading leaves out: an antwoord ends before them. */
  readonly stops: readonly Marker[];
  /** Whether the printed numbers do not count ("1." before every vraag), so that the order does. */
  readonly isByOrder: boolean;
}
