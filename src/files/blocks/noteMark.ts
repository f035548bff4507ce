/** Around a mark until the text before it is known; of no letter, for they are for private use. */
const [OPEN, CLOSE] = ['\uE0F0', '\uE0F1'];
const WRITTEN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu');
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A number before it would run on into the mark. */
const NUMBER_BEFORE = /\d[.,:;?!]?$/u;

/** The mark of a footnote in a text: raised where it would make another number of the one before it. */
export const noteMark = {
  /** @param mark digits. */
  write: (mark: string): string => `${OPEN}${mark}${CLOSE}`,
  /** The text with its marks as they are printed behind what stands before them. */
  settle: (text: string): string =>
    text.replaceAll(WRITTEN, (_, mark: string, at: number) =>
      NUMBER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) ? noteMark.raise(mark) : mark,
    ),
  raise: (mark: string): string =>
    mark.replaceAll(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit),
};
