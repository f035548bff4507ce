import { applyCorrection } from './applyCorrection.ts';
import type { ParsedBrief } from './brief.ts';
import type { Correction } from './correction/correction.ts';
import { settleChecked, type Check } from './correction/settleChecked.ts';
import { fingerprint } from './fingerprint.ts';
import { guardPrivacy } from './guardPrivacy.ts';
import { parseBrief } from './parseBrief.ts';
import { removedNumbers, type RemovedPair } from './removedPairs.ts';
import { withoutPairs } from './withoutPairs.ts';

/** The text of a letter, and what was decided about it before. */
export interface UnreadBrief {
  readonly tekst: string;
  /** What a griffie wrote by hand about it. */
  readonly correction?: Correction;
  /** What someone found right in the version in the archive. */
  readonly checks: readonly Check[];
  /** The pairs that were removed for good. */
  readonly removed: readonly RemovedPair[];
}

/** A letter as it goes into the archive. */
export interface BriefReading {
  /** With the words of removed pairs blotted out. */
  readonly tekst: string;
  /** As corrected, without the doubts about what someone checked. */
  readonly parsed: ParsedBrief;
  readonly checks: readonly Check[];
  /** Key of {@link fingerprint}; empty for a letter without pairs. */
  readonly fingerprint: string;
  /** A citizen service number stands in it; not looked for in a letter without pairs. */
  readonly hasBsn: boolean;
}

/**
 * Reads a letter: its pairs, as corrected, without those that were removed, and
 * with what is personal in them reported.
 *
 * @param hash a short, stable key of a text of any length; empty for an empty one.
 */
export function readBrief(unread: UnreadBrief, hash: (text: string) => string): BriefReading {
  const plain = parseBrief(unread.tekst);
  const { read, checks } = correctedPairs(plain, unread, hash);
  const numbers = removedNumbers({ ...read, tekst: unread.tekst }, unread.removed, hash);
  const { tekst, pairs } = withoutPairs(unread.tekst, read.pairs, numbers);
  const parsed = { ...read, pairs };
  // As a copy in another file is read: with what was removed, without the correction.
  const print = hash(fingerprint(unread.tekst, plain.pairs.length > 0 ? plain : read));
  if (pairs.length === 0) return { tekst, parsed, checks, fingerprint: print, hasBsn: false };
  return { tekst, checks, fingerprint: print, ...guardPrivacy(tekst, parsed) };
}

function correctedPairs(
  read: ParsedBrief,
  { tekst, correction, checks: before }: UnreadBrief,
  hash: (text: string) => string,
): { readonly read: ParsedBrief; readonly checks: readonly Check[] } {
  if (!correction) return { read, checks: [] };
  const { parsed, problems } = applyCorrection(tekst, read, correction);
  const corrected = { ...parsed, problems: [...parsed.problems, ...problems] };
  const settled = settleChecked({ tekst, parsed: corrected }, correction, { before, hash });
  return { read: settled.parsed, checks: settled.checks };
}
