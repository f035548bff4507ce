import { sentences, type Span } from './sentences.ts';

/** One sentence, or two short ones: finds a pin-point question better than long parts do (docs/adr/0004). */
const PART_CHARACTERS = 160;

/** An antwoord's display text in parts of whole sentences, each of which gets a vector. */
export function antwoordParts(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  let end = 0;
  for (const sentence of sentences(text)) {
    if (end > start && sentence.end - start > PART_CHARACTERS) {
      found.push({ start, end });
      start = sentence.start;
    } else if (end === 0) start = sentence.start;
    end = sentence.end;
  }
  return end > start ? [...found, { start, end }] : found;
}
