import type { Run } from '../../core/controle/createWordIndex.ts';
import type { Span } from '../../core/sentences.ts';
import { foundIn, type Finder } from './createFinder.ts';
import type { Whole } from './findWhole.ts';

/** A part between two ellipses that is shorter could be found anywhere. */
const MIN_PART = 3;

/** A text that was cut at ellipses: all parts word for word, in order, within what one speaker says. */
export async function findOmitted(
  parts: readonly (readonly string[])[],
  finder: Finder,
): Promise<Whole | null> {
  if (parts.length < 2 || parts.some(({ length }) => length < MIN_PART)) return null;
  const places = parts.map((part) => finder.runs(part).whole);
  for (const { id } of places[0] ?? []) {
    const chain = inOrder(places.map((runs) => runs.filter((run) => run.id === id)));
    const whole = chain && (await toWhole(chain, finder));
    if (whole) return whole;
  }
  return null;
}

async function toWhole(chain: readonly Run[], finder: Finder): Promise<Whole | null> {
  const [first, last] = [chain[0], chain.at(-1)];
  const stretch = first && (await finder.stretch(first.id));
  const found = stretch && last && foundIn(stretch, first.at, last.at + last.length);
  if (!found) return null;
  const omitted = chain.slice(1).flatMap((run, k): Span[] => {
    const before = chain[k];
    const gap = before && foundIn(stretch, before.at + before.length, run.at);
    return gap ? [gap.span] : [];
  });
  return { verdict: 'letterlijk', found, others: [], count: 1, omitted };
}

/** Of each part the first place after that of the part before. */
function inOrder(places: readonly (readonly Run[])[]): readonly Run[] | null {
  const chain: Run[] = [];
  for (const runs of places) {
    const last = chain.at(-1);
    const from = last ? last.at + last.length : 0;
    const [next] = runs.filter(({ at }) => at >= from).toSorted((a, b) => a.at - b.at);
    if (!next) return null;
    chain.push(next);
  }
  return chain;
}
