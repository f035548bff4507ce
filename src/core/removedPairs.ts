import { bareText } from './bareText.ts';
import type { Pair } from './brief.ts';
import { displayText } from './displayText.ts';
import type { Version } from './compareVersions.ts';

/** What is remembered of a pair that was removed for good. */
export interface RemovedPair {
  readonly nr: string;
  /** Key of the letters and digits of its vraag, for a later version of the letter may number otherwise; empty when it is not known. */
  readonly vraag: string;
}

/** What is to be remembered of a pair. */
export function rememberPair(
  pair: Pair,
  version: Version,
  hash: (text: string) => string,
): RemovedPair {
  return { nr: pair.nr, vraag: vraagKey(pair, version, hash) };
}

/** The numbers that the removed pairs have in this version. A number itself counts where no vraag is as it was. */
export function removedNumbers(
  version: Version,
  removed: readonly RemovedPair[],
  hash: (text: string) => string,
): readonly string[] {
  if (removed.length === 0) return [];
  const pairs = version.pairs.map((pair) => ({
    nr: pair.nr,
    vraag: vraagKey(pair, version, hash),
  }));
  return removed.flatMap(({ nr, vraag }) => {
    const same = pairs.filter((pair) => vraag && pair.vraag === vraag).map((pair) => pair.nr);
    return same.length === 0 || same.includes(nr) ? [nr] : same;
  });
}

function vraagKey({ vraag }: Pair, version: Version, hash: (text: string) => string): string {
  return hash(bareText(displayText(version.tekst, vraag, version).text));
}
