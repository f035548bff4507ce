import type { Passage } from '../passage.ts';
import { skipSpace } from './skipSpace.ts';

/** Where the words of a passage, which stand once more at `from`, end there; white space may differ. */
export function endOfRepeat(scan: string, { start, end }: Passage, from: number): number | null {
  let at = from;
  for (let place = skipSpace(scan, start); place < end; place = skipSpace(scan, place + 1)) {
    at = skipSpace(scan, at);
    if (scan[at] !== scan[place]) return null;
    at += 1;
  }
  return at;
}
