import type { Removed } from '../../app/remove.ts';
import { formatCitation } from '../../core/citation.ts';

/** Parts a citation from the version of its letter; stands in neither. */
const MARK = '#';

/**
 * What the button that erases carries. What is confirmed is what was there to be read:
 * another version of the letter may have another vraag under the same number.
 */
export const removalArgs = {
  write: (removal: Removed): string => `${formatCitation(removal)}${MARK}${removal.version}`,
  read: (args: string): { readonly citation: string; readonly version: string } => {
    const [citation = '', version = ''] = args.split(MARK);
    return { citation, version };
  },
};
