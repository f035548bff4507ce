import { promiseOf, type Admission } from '../../app/beheer/admitLetter.ts';
import type { Preview } from '../../app/beheer/previewLetter.ts';

/** Parts the waiting letter from what was promised of it; stands in neither. */
const MARK = '#';

/** What the button that takes a letter in carries: what it does is what stood above it. */
export const admitArgs = {
  write: (preview: Preview): string => `${preview.letter.id}${MARK}${promiseOf(preview)}`,
  read: (args: string): Omit<Admission, 'guildId'> => {
    const [id = '', promised = null] = args.split(MARK);
    return { id, date: null, promised };
  },
};
