/** What a marker announces. `getal` is a number, letter or dash alone: a vraag, an antwoord or an item of a list. */
type Role = 'vraag' | 'antwoord' | 'getal';

/** A place in the text that may open a vraag or an antwoord. */
export interface Marker {
  readonly role: Role;
  /** The marker itself; the body begins at `end`. */
  readonly start: number;
  readonly end: number;
  /** The numbers it names, as printed but without leading zeros; empty for "Antwoord". */
  readonly nrs: readonly string[];
  /** How it is printed; markers of one letter that mean the same are printed alike. */
  readonly style: string;
  /** How much it looks like a marker rather than prose: 3 a heading, 2 likely, 1 only if it fits, 0 a mere mention. */
  readonly weight: number;
}
