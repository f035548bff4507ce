/** Prefixes that keep their hyphen in Dutch spelling whatever follows. */
const HYPHENATED_PREFIX =
  /(?:^|[\s(‘“"'])(?:re|ex|oud|niet|non|anti|co|pre|pro|semi|vice|bijna)-$/iu;
const ELLIPTIC = /^(?:en|of|tot|dan wel)\b/u;

/**
 * How two lines meet: with a `space`, with nothing (`join`: the hyphen belongs
 * to the word), or with the line-end hyphen dropped (`drop`: the word was
 * broken over the lines).
 *
 * The letter itself decides where it can: a word that it writes whole elsewhere
 * was broken, one that it writes with the hyphen was not.
 */
export function mendHyphen(
  before: string,
  after: string,
  tekst: string,
): 'space' | 'join' | 'drop' {
  const left = /\p{L}+-$/u.exec(before)?.[0];
  const right = /^\p{L}+/u.exec(after)?.[0];
  if (!left || !right || ELLIPTIC.test(after)) return 'space';
  if (tekst.includes(left.slice(0, -1) + right)) return 'drop';
  const isName = /\p{Lu}-\p{Ll}|-\p{Lu}/u.test(left + right);
  const belongs = isName || tekst.includes(left + right) || HYPHENATED_PREFIX.test(before);
  return belongs ? 'join' : 'drop';
}
