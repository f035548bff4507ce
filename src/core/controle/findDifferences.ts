import type { Step } from './align.ts';
import type { Span } from '../sentences.ts';
import { isNegation } from './hasNegation.ts';
import type { Word } from './words.ts';

/** What kind of words differ; the first three change what a text says most. */
export type DifferenceKind = 'getal' | 'ontkenning' | 'naam' | 'woord';

/** Where a text and the letter differ: stretches of either, in UTF-16 units; an empty one says nothing there. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** In the text that was checked. */
  readonly yours: Differing;
  /** In the letter's display text. */
  readonly letters: Differing;
}

/** The words that differ, and the same with the word before and after them. */
interface Differing extends Span {
  readonly around: Span;
}

/** A text and its words. */
interface Worded {
  readonly text: string;
  readonly words: readonly Word[];
}

const NUMBER =
  /\d|^(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|honderd|duizend|miljoen|miljard|half|halve|helft|alle|enkele)$|^[€$£%‰<>=+±-]/u;
const ORDER: readonly DifferenceKind[] = ['getal', 'ontkenning', 'naam', 'woord'];

/** The differences of an alignment, those that weigh most first. */
export function findDifferences(
  steps: readonly Step[],
  yours: Worded,
  letters: Worded,
): readonly Difference[] {
  return steps
    .filter(({ isSame }) => !isSame)
    .map(({ query, text }) => {
      const changed = [...wordsAt(yours, query), ...wordsAt(letters, text)];
      return {
        kind: kindOf(changed),
        yours: differing(yours, query),
        letters: differing(letters, text),
      };
    })
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function wordsAt({ text, words }: Worded, { from, to }: Range) {
  return words.slice(from, to).map(({ key, start, end }) => ({
    key,
    isName: /^\p{Lu}/u.test(text.slice(start, end)) && !startsSentence(text, start),
  }));
}

function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n]["”’']?\s*["“‘']?)$/u.test(text.slice(Math.max(0, start - 6), start));
}

function kindOf(
  changed: readonly { readonly key: string; readonly isName: boolean }[],
): DifferenceKind {
  if (changed.some(({ key }) => NUMBER.test(key))) return 'getal';
  if (changed.some(({ key }) => isNegation(key))) return 'ontkenning';
  return changed.some(({ isName }) => isName) ? 'naam' : 'woord';
}

function differing(worded: Worded, { from, to }: Range): Differing {
  const around = { from: Math.max(0, from - 1), to: Math.min(worded.words.length, to + 1) };
  return { ...spanOf(worded, { from, to }), around: spanOf(worded, around) };
}

/** From the first word to the last; where there is none, the place between its neighbours. */
function spanOf({ text, words }: Worded, { from, to }: Range): Span {
  const first = words[from];
  if (from === to || !first) {
    const place = words[from - 1]?.end ?? first?.start ?? text.length;
    return { start: place, end: place };
  }
  return { start: first.start, end: words[to - 1]?.end ?? first.end };
}
