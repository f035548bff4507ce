import type { Version } from './compareVersions.ts';
import { displayText } from './displayText.ts';
import { contentWords } from './tokenize.ts';

/** Share of all words of two readings that both must have to be versions of one letter. */
const SHARED = 0.5;

/**
 * Whether two readings are versions of one letter, by the words of their pairs
 * (Jaccard): a corrected letter keeps most of them, another letter in a file of
 * the same name has few.
 */
export function isSameLetter(older: Version, newer: Version): boolean {
  const before = wordsOf(older);
  const after = wordsOf(newer);
  const shared = [...after].filter((word) => before.has(word)).length;
  return shared / (before.size + after.size - shared || 1) >= SHARED;
}

function wordsOf(version: Version): ReadonlySet<string> {
  const passages = version.pairs.flatMap(({ vraag, antwoord }) =>
    antwoord ? [vraag, antwoord] : [vraag],
  );
  const texts = passages.map((passage) => displayText(version.tekst, passage, version).text);
  return new Set(contentWords(texts.join('\n')));
}
