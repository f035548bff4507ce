import { endsInQuestion } from './endsInQuestion.ts';
import type { Letter } from './letter.ts';
import type { Marker } from './marker.ts';
import { paragraphsOf } from './paragraph.ts';

/** Beyond this a text is no letter, and reading by paragraphs alone no evidence. */
const MOST_PARAGRAPHS = 5000;

/** A marker of no length before each paragraph that asks, unless the one above it asks too. */
export function findParagraphs(letter: Letter): readonly Marker[] {
  const paragraphs = paragraphsOf(letter);
  if (paragraphs.length > MOST_PARAGRAPHS) return [];
  const asks = paragraphs.map((paragraph) => endsInQuestion(letter.scan, paragraph));
  return paragraphs.flatMap(({ start }, i) =>
    asks[i] && !asks[i - 1]
      ? [{ role: 'getal', start, end: start, nrs: [], style: 'alinea', weight: 1 }]
      : [],
  );
}
