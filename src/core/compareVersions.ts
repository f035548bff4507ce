import type { Pair } from './brief.ts';
import { displayText, type Layout } from './displayText.ts';

/** A version of a letter, as far as comparing goes. */
export interface Version extends Layout {
  readonly tekst: string;
  readonly pairs: readonly Pair[];
}

/** Numbers that the newer version adds, takes away, or gives another vraag or antwoord. */
export interface Differences {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Compares what people read, so that another line wrap is no change. */
export function compareVersions(older: Version, newer: Version): Differences {
  const before = textsByNumber(older);
  const after = textsByNumber(newer);
  const numbers = [...after.keys()];
  return {
    added: numbers.filter((nr) => !before.has(nr)),
    removed: [...before.keys()].filter((nr) => !after.has(nr)),
    changed: numbers.filter((nr) => before.has(nr) && before.get(nr) !== after.get(nr)),
  };
}

function textsByNumber(version: Version): ReadonlyMap<string, string> {
  return new Map(
    version.pairs.map(({ nr, vraag, antwoord, status }) => {
      const texts = [vraag, antwoord].map((passage) =>
        passage ? displayText(version.tekst, passage, version).text.replaceAll(/\s+/gu, ' ') : '',
      );
      return [nr, [...texts, status].join('\u0000')];
    }),
  );
}
