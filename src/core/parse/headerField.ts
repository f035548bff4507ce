import type { Passage } from '../passage.ts';

/** What a letterhead's label stands for. */
export type FieldName =
  | 'datum'
  | 'datumAntwoord'
  | 'datumVragen'
  | 'verzonden'
  | 'onderwerp'
  | 'onsKenmerk'
  | 'zaaknummer'
  | 'uwKenmerk'
  | 'anders';

/** A label of a letterhead with its value; the value may be empty. */
export interface HeaderField {
  readonly name: FieldName;
  readonly label: Passage;
  readonly value: Passage;
}
