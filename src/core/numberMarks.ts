import type { Pair } from './brief.ts';
import { displayText, type Layout } from './displayText.ts';

/**
 * The full stops and commas inside the numbers of a letter's pairs, in order: `2.500` and
 * `25,00` differ in nothing else. One character for each two digits that follow each other.
 */
export function numberMarks(
  tekst: string,
  { pairs, ...layout }: Layout & { readonly pairs: readonly Pair[] },
): string {
  const passages = pairs.flatMap(({ vraag, antwoord }) => (antwoord ? [vraag, antwoord] : [vraag]));
  return passages.map((passage) => marksOf(displayText(tekst, passage, layout).text)).join('');
}

/** For each pair of digits that follow each other the mark between them, or `_`; a mark that a line break was put in is the same. */
function marksOf(text: string): string {
  const bare = text.normalize('NFKC').replaceAll(/\s+/gu, '');
  return Array.from(bare.matchAll(/\d(?=([.,]?)\d)/gu), ([, mark]) => mark || '_').join('');
}
