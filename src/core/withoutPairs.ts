import type { Pair } from './brief.ts';
import type { Passage } from './passage.ts';

/**
 * A letter without some of its pairs: their words are blotted out, at the same
 * length, so that the other passages still count right. A joint antwoord stays as
 * long as another number has it.
 */
export function withoutPairs(
  tekst: string,
  pairs: readonly Pair[],
  numbers: readonly string[],
): { readonly tekst: string; readonly pairs: readonly Pair[] } {
  const kept = pairs.filter(({ nr }) => !numbers.includes(nr));
  const shown = kept.flatMap(passagesOf);
  const erased = pairs
    .filter(({ nr }) => numbers.includes(nr))
    .flatMap(passagesOf)
    .filter(({ start }) => !shown.some((passage) => passage.start === start));
  return { tekst: erased.reduce(blot, tekst), pairs: kept };
}

function passagesOf({ vraag, antwoord }: Pair): readonly Passage[] {
  return antwoord ? [vraag, antwoord] : [vraag];
}

function blot(tekst: string, { start, end }: Passage): string {
  return tekst.slice(0, start) + tekst.slice(start, end).replaceAll(/\S/g, '█') + tekst.slice(end);
}
