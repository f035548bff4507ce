/** A piece of text on a page. All in points; `y` is the baseline, counted downwards from the top. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Height of the letters. */
  readonly size: number;
}

/** A printed line, or a part of one that a wide gap keeps apart from the rest. */
export type Segment = Glyphs;

/** A line of a page in reading order. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  /** Whether white space above it keeps it apart. */
  readonly isApart: boolean;
}

export interface PdfPage {
  readonly lines: readonly PageLine[];
  readonly isOcr: boolean;
}
