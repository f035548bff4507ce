import type { Letter } from './letter.ts';
import type { Candidates } from './listReadings.ts';

/** Far more than any letter has; beyond it a text is something else, and must not cost minutes. */
const MOST_CANDIDATES = 20_000;

/** A letter with its candidates, up to where reading on makes no sense. */
export interface Limited {
  readonly letter: Letter;
  readonly candidates: Candidates;
  /** Where reading stops; the length of the text for any real letter. */
  readonly until: number;
}

/** Cuts a text off before the candidate marker that is one too many. */
export function limitLetter(letter: Letter, { worded, bare }: Candidates): Limited {
  const until = Math.min(startOf(worded), startOf(bare), letter.scan.length);
  if (until === letter.scan.length) return { letter, candidates: { worded, bare }, until };
  const isInside = ({ end }: { readonly end: number }): boolean => end <= until;
  return {
    letter: {
      ...letter,
      scan: letter.scan.slice(0, until),
      lines: letter.lines.filter(isInside),
    },
    candidates: { worded: worded.filter(isInside), bare: bare.filter(isInside) },
    until,
  };
}

function startOf(markers: Candidates['worded']): number {
  return markers[MOST_CANDIDATES]?.start ?? Infinity;
}
