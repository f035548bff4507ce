import { displayText } from '../core/displayText.ts';
import { findReferences } from '../core/findReferences.ts';
import type { Archive, StoredPair } from '../ports.ts';

/** Answers that are shown with one: more would bury it. */
const MOST = 3;

/**
 * The pairs with, for each, those of the same letter whose antwoord its own
 * refers to ("Zie het antwoord op vraag 2"), and those that these refer to in
 * turn. A number that the letter does not have is left out.
 */
export async function resolveReferences<T extends StoredPair>(
  pairs: readonly T[],
  archive: Archive,
): Promise<readonly T[]> {
  const letters = new Map<string, readonly StoredPair[]>();
  const resolved: T[] = [];
  for (const pair of pairs) {
    const { kenmerk } = pair.brief;
    const isReferring = numbersIn(pair).length > 0;
    const siblings =
      letters.get(kenmerk) ?? (isReferring ? await archive.store.pairsOf(kenmerk) : []);
    if (isReferring) letters.set(kenmerk, siblings);
    const verwijst = isReferring ? follow(pair, siblings) : [];
    resolved.push(verwijst.length > 0 ? { ...pair, verwijst } : pair);
  }
  return resolved;
}

/** Breadth first: what it names itself comes before what those name. */
function follow(pair: StoredPair, siblings: readonly StoredPair[]): readonly StoredPair[] {
  const queue = [pair];
  for (const from of queue) {
    for (const nr of numbersIn(from)) {
      const next = siblings.find((other) => other.pair.nr.toLowerCase() === nr);
      if (next && isNew(next, queue)) queue.push(next);
    }
  }
  return queue.slice(1, 1 + MOST);
}

/** Has an antwoord of its own, which is not shown yet under another number. */
function isNew({ pair }: StoredPair, shown: readonly StoredPair[]): boolean {
  const { antwoord } = pair;
  return antwoord !== null && shown.every((other) => other.pair.antwoord?.start !== antwoord.start);
}

function numbersIn({ brief, pair }: StoredPair): readonly string[] {
  return pair.antwoord ? findReferences(displayText(brief.tekst, pair.antwoord, brief).text) : [];
}
