import type { Speaker } from '../../core/citaat.ts';
import type { Difference } from '../../core/controle/findDifferences.ts';
import type { Claim } from '../../core/controle/readClaim.ts';
import type { DisplayText } from '../../core/displayText.ts';
import type { Span } from '../../core/sentences.ts';
import type { Scope } from '../../liveIndex.ts';
import type { StoredBrief, StoredPair } from '../../ports.ts';

/** Words in a letter. */
export interface Found {
  readonly brief: StoredBrief;
  /** Null outside the pairs: in the opening, a heading, a footnote. */
  readonly stored: StoredPair | null;
  readonly speaker: Speaker | null;
  /** All that this speaker says there. */
  readonly display: DisplayText;
  /** The words, in UTF-16 units of `display.text`. */
  readonly span: Span;
}

/** Words of the text, counted from 1, both included, that stand together in a letter. */
export interface FoundPart {
  readonly from: number;
  readonly to: number;
  readonly found: Found;
}

/**
 * How a text compares with the letters:
 *
 * - `te-kort`: too short to prove anything; it stands in `count` places
 * - `letterlijk`: word for word; `omitted` is what was left out at its ellipses
 * - `bijna`: with differences
 * - `delen`: no quotation, but put together from several places
 * - `niet`: not there; the place that is most like it, if any is
 */
export type Outcome =
  | { readonly verdict: 'te-kort'; readonly count: number }
  | {
      readonly verdict: 'letterlijk';
      readonly found: Found;
      /** Where else it stands, the first few, and in how many places in all. */
      readonly others: readonly Found[];
      readonly count: number;
      /** In UTF-16 units of `found.display.text`. */
      readonly omitted: readonly Span[];
    }
  | {
      readonly verdict: 'bijna';
      readonly found: Found;
      readonly differences: readonly Difference[];
    }
  | { readonly verdict: 'delen'; readonly parts: readonly FoundPart[] }
  | { readonly verdict: 'niet'; readonly nearest: Found | null };

/** What was checked, and how that ended. */
export interface Controle {
  readonly claim: Claim;
  readonly words: number;
  readonly outcome: Outcome;
  readonly searched: Scope;
}
