import type { Passage } from '../passage.ts';
import type { Letter } from './letter.ts';

/** The paragraphs of a letter: lines with text between empty lines; removed lines do not end one. */
export function paragraphsOf({ lines }: Letter): readonly Passage[] {
  const paragraphs: Passage[] = [];
  let start = -1;
  let end = -1;
  for (const { text, isRemoved, from, to } of lines) {
    if (text !== '') {
      if (start < 0) start = from;
      end = to;
    } else if (start >= 0 && !isRemoved) {
      paragraphs.push({ start, end });
      start = -1;
    }
  }
  if (start >= 0) paragraphs.push({ start, end });
  return paragraphs;
}
