import type { Speaker } from '../../core/citaat.ts';
import type { Claim } from '../../core/controle/readClaim.ts';
import { isAt } from './wrongNumber.ts';
import type { Found, Outcome } from './controle.ts';
import { foundIn, type Finder } from './createFinder.ts';

/** Other places that are named. */
const NAMED = 5;
/** Letters that are read to find the best place. */
const LOOKED_AT = 50;

export type Whole = Extract<Outcome, { verdict: 'letterlijk' }>;

/**
 * The places where a text stands word for word. The first is that of the
 * number that was named, then of the speaker, else an antwoord, else a vraag.
 */
export async function findWhole(
  keys: readonly string[],
  claimed: Pick<Claim, 'speaker' | 'citation'>,
  finder: Finder,
): Promise<Whole | null> {
  const { whole } = finder.runs(keys);
  const all: Found[] = [];
  for (const { id, at, length } of whole.slice(0, LOOKED_AT)) {
    const stretch = await finder.stretch(id);
    // The letter may have changed since the index was made.
    const isSame = keys.every((key, j) => stretch?.words[at + j]?.key === key);
    const found = stretch && isSame ? foundIn(stretch, at, at + length) : null;
    if (found) all.push(found);
  }
  const [found, ...others] = all.toSorted((a, b) => rank(a, claimed) - rank(b, claimed));
  if (!found) return null;
  return {
    verdict: 'letterlijk',
    found,
    others: speakersFirst(others, found).slice(0, NAMED),
    count: whole.length,
    omitted: [],
  };
}

/** One place of each other speaker first: whose words they are too must not fall off the list. */
function speakersFirst(others: readonly Found[], { speaker }: Found): readonly Found[] {
  const isFirst = (other: Found): boolean =>
    other.speaker !== speaker && others.find((each) => each.speaker === other.speaker) === other;
  return [...others.filter(isFirst), ...others.filter((other) => !isFirst(other))];
}

function rank(found: Found, claimed: Pick<Claim, 'speaker' | 'citation'>): number {
  const { speaker } = found;
  if (claimed.citation !== null && isAt(found, claimed.citation))
    return rankSpeaker(speaker, claimed.speaker);
  return 4 + rankSpeaker(speaker, claimed.speaker);
}

function rankSpeaker(speaker: Speaker | null, claimed: Speaker | null): number {
  if (speaker !== null && speaker === claimed) return 0;
  return speaker === 'college' ? 1 : speaker === 'raad' ? 2 : 3;
}
