/** One printed line of a letter. `from`/`to` bound its text without white space; all in UTF-16 code units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** The scanned text from `from` to `to`; empty for a blank line. */
  readonly text: string;
  /** Page furniture or footnote: blanked in the scanned text, but no paragraph ends here. */
  readonly isRemoved: boolean;
}
