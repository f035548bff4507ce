import { controlePlaces, type Place } from '../../core/controle/controlePlaces.ts';
import type { WordIndex } from '../../core/controle/createWordIndex.ts';
import { wordsOf, type Word } from '../../core/controle/words.ts';
import { displayText, type DisplayText } from '../../core/displayText.ts';
import type { Archive, StoredBrief, StoredPair } from '../../ports.ts';
import type { Found } from './controle.ts';
import type { KeptIndex } from './keepWordIndex.ts';

/** A stretch of a letter and its words. */
interface Stretch {
  readonly brief: StoredBrief;
  readonly place: Place<StoredPair>;
  readonly display: DisplayText;
  readonly words: readonly Word[];
}

/** The index of words, and from its ids back to the letters. */
export interface Finder extends Pick<WordIndex, 'runs' | 'near'> {
  /** Null when the letter has changed or gone in between. */
  stretch(id: number): Promise<Stretch | null>;
}

/** Letters are read once for one check. */
export function createFinder({ words, refs }: KeptIndex, { store }: Archive): Finder {
  const letters = new Map<string, Promise<readonly StoredPair[]>>();
  return {
    runs: (query) => words.runs(query),
    near: (query, k) => words.near(query, k),
    stretch: async (id) => {
      const ref = refs.get(id);
      if (!ref) return null;
      const pairs = letters.get(ref.kenmerk) ?? store.pairsOf(ref.kenmerk);
      letters.set(ref.kenmerk, pairs);
      return toStretch(await pairs, ref.at);
    },
  };
}

function toStretch(pairs: readonly StoredPair[], at: number): Stretch | null {
  const brief = pairs[0]?.brief;
  const place = brief && controlePlaces(brief, pairs)[at];
  if (!place) return null;
  const display = displayText(brief.tekst, place.passage, place.layout);
  return { brief, place, display, words: wordsOf(display.text) };
}

/** Words `from` up to `to` (exclusive) of a stretch; null for none. */
export function foundIn(stretch: Stretch, from: number, to: number): Found | null {
  const { brief, display, words } = stretch;
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return null;
  const { pair: stored, speaker } = stretch.place;
  return { brief, stored, speaker, display, span: { start: first.start, end: last.end } };
}
