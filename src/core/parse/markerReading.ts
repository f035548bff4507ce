/** What stands after the word of a marker, up to the end of its line. */
export interface MarkerReading {
  readonly nrs: readonly string[];
  /** Offset after the marker. */
  readonly end: number;
  readonly separator: string;
  readonly rest: string;
}
