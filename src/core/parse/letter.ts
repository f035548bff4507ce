import type { Passage } from '../passage.ts';
import type { Line } from './line.ts';

/** A letter made ready for reading. */
export interface Letter {
  readonly tekst: string;
  /**
   * The text with page furniture, footnotes and layout marks (`**`, `|`) blanked by
   * spaces: as long as `tekst`, so that every offset is an offset in both.
   */
  readonly scan: string;
  readonly lines: readonly Line[];
  /** What is blanked because it is no part of the letter's running text. Sorted, not overlapping. */
  readonly removed: readonly Passage[];
}
