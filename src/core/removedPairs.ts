import { bareText } from './bareText.ts';
import type { Pair } from './brief.ts';
import { displayText } from './displayText.ts';
import type { Version } from './compareVersions.ts';

/** Parts a number from the key of its vraag; stands in no number. */
const MARK = '#';

/**
 * What is remembered of a removed pair: its number, and with it a key of the letters and
 * digits of its vraag, for a later version of the letter may number otherwise.
 */
export function removedKeys(
  pair: Pair,
  version: Version,
  hash: (text: string) => string,
): readonly string[] {
  return [pair.nr, `${pair.nr}${MARK}${vraagKey(pair, version, hash)}`];
}

/** The numbers that the removed pairs have in this version. A number itself counts where no vraag is as it was. */
export function removedNumbers(
  version: Version,
  removed: readonly string[],
  hash: (text: string) => string,
): readonly string[] {
  if (removed.length === 0) return [];
  const keyed = removed.filter((each) => each.includes(MARK)).map((each) => each.split(MARK));
  const known = new Set(keyed.map(([nr]) => nr));
  const pairs = version.pairs.map((pair) => ({ nr: pair.nr, key: vraagKey(pair, version, hash) }));
  const moved = keyed.flatMap(([nr = '', key]) => {
    const same = pairs.filter((pair) => pair.key === key).map((pair) => pair.nr);
    return same.length === 0 || same.includes(nr) ? [nr] : same;
  });
  return [...removed.filter((each) => !each.includes(MARK) && !known.has(each)), ...moved];
}

function vraagKey({ vraag }: Pair, version: Version, hash: (text: string) => string): string {
  return hash(bareText(displayText(version.tekst, vraag, version).text));
}
