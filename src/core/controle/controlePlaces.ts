import type { Speaker } from '../citaat.ts';
import type { Pair } from '../brief.ts';
import type { Layout } from '../displayText.ts';
import type { Passage } from '../passage.ts';

/** A stretch of a letter that one speaker says, or nobody in a pair (`pair` null): opening, headings, footnotes. */
export interface Place<P> {
  readonly pair: P | null;
  readonly speaker: Speaker | null;
  readonly passage: Passage;
  /** How to show it: see `displayText`. */
  readonly layout: Layout;
}

interface Held {
  readonly pair: Pair;
}

/**
 * All of a letter in stretches of one speaker each, so that words of two cannot
 * be taken for one quotation. An antwoord to several vragen comes once.
 */
export function controlePlaces<P extends Held>(
  letter: Layout & { readonly tekst: string },
  pairs: readonly P[],
): readonly Place<P>[] {
  const own = pairs.flatMap((held) => [
    { held, speaker: 'raad' as const, passage: held.pair.vraag },
    ...(held.pair.antwoord
      ? [{ held, speaker: 'college' as const, passage: held.pair.antwoord }]
      : []),
  ]);
  const seen = new Set<string>();
  const said = own.flatMap(({ held, speaker, passage }) => {
    const key = `${speaker}${passage.start}-${passage.end}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ pair: held, speaker, passage, layout: letter }];
  });
  const rest = between(
    letter.tekst.length,
    own.map(({ passage }) => passage),
  );
  const bare = { removed: [], tables: [] };
  const elsewhere = [
    ...rest.map((passage) => ({ passage, layout: letter })),
    ...letter.removed.map((passage) => ({ passage, layout: bare })),
  ].map((stretch) => ({ pair: null, speaker: null, ...stretch }));
  return [...said, ...elsewhere];
}

/** What none of the passages covers. */
function between(length: number, passages: readonly Passage[]): readonly Passage[] {
  const left: Passage[] = [];
  let from = 0;
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    if (start > from) left.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return from < length ? [...left, { start: from, end: length }] : left;
}
