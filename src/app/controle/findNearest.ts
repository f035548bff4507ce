import { align, type Alignment } from '../../core/controle/align.ts';
import { findDifferences, type Difference } from '../../core/controle/findDifferences.ts';
import type { Speaker } from '../../core/citaat.ts';
import type { Word } from '../../core/controle/words.ts';
import type { Found } from './controle.ts';
import { foundIn, type Finder } from './createFinder.ts';

/** Stretches that are laid beside the text word by word. */
const CANDIDATES = 8;

const ENDS = /[.!?:;]|\n\s*\n/u;

/** The place most like a text. */
export interface Nearest {
  readonly found: Found;
  /** Share (0 to 1) of the words that agree. */
  readonly agreement: number;
  readonly differences: readonly Difference[];
}

/** @param text whose words are `words`. */
export async function findNearest(
  { text, words }: { readonly text: string; readonly words: readonly Word[] },
  claimed: Speaker | null,
  finder: Finder,
): Promise<Nearest | null> {
  const keys = words.map(({ key }) => key);
  const all: Nearest[] = [];
  for (const { id, from, to } of finder.near(keys, CANDIDATES)) {
    const stretch = await finder.stretch(id);
    const window = stretch?.words.slice(from, to) ?? [];
    const { steps, agreement } = align(
      keys,
      window.map(({ key }) => key),
      (at) => goesOn(stretch?.display.text ?? '', window[at - 1], window[at]),
    );
    const [start, end] = boundsOf(steps);
    const found = stretch && foundIn(stretch, from + start, from + end);
    if (!found) continue;
    const letters = { text: stretch.display.text, words: window };
    all.push({ found, agreement, differences: findDifferences(steps, { text, words }, letters) });
  }
  const bonus = ({ found }: Nearest) => (claimed !== null && found.speaker === claimed ? 1e-6 : 0);
  return all.toSorted((a, b) => b.agreement + bonus(b) - a.agreement - bonus(a))[0] ?? null;
}

/** Whether no sentence ends between two words of a text. */
function goesOn(text: string, before: Word | undefined, next: Word | undefined): boolean {
  return (
    before !== undefined && next !== undefined && !ENDS.test(text.slice(before.end, next.start))
  );
}

function boundsOf(steps: Alignment['steps']): readonly [number, number] {
  return [steps[0]?.text.from ?? 0, steps.at(-1)?.text.to ?? 0];
}
