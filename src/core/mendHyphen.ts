/** Prefixes that keep their hyphen in Dutch spelling whatever follows. */
const HYPHENATED_PREFIX =
  /(?:^|[\s(‘“"'])(?:re|ex|oud|niet|non|anti|co|pre|pro|semi|vice|bijna)-$/iu;
/** Words that follow a hyphen which stands for a part left out ("in- en uitstroom"). */
const ELLIPTIC =
  /^(?:en|of|tot|dan|als|noch|respectievelijk|resp|maar|via|van|naar|het|de|een|dat|die)$/u;

/**
 * How two lines meet: with a `space`, with nothing (`join`: the hyphen belongs
 * to the word), or with the line-end hyphen dropped (`drop`: the word was
 * broken over the lines).
 *
 * The letter itself decides where it can: a word that it writes whole elsewhere
 * was broken, one that it writes with the hyphen was not.
 *
 * @param known whether the letter holds this text somewhere, in lower case.
 */
export function mendHyphen(
  before: string,
  after: string,
  known: (word: string) => boolean,
): 'space' | 'join' | 'drop' {
  const [left, right] = halves(before, after);
  if (left === '' || right === '' || ELLIPTIC.test(right)) return 'space';
  const bare = left.slice(0, -1);
  if (known(bare + right)) return 'drop';
  // Two words of their own ("links-rechts") keep their hyphen; half a word is none.
  const belongs = known(left + right) || (known(bare) && known(right));
  return belongs || isHyphenated(before, after) ? 'join' : 'drop';
}

/** The word before the break with its hyphen, and the one after it; empty where there is none. */
function halves(before: string, after: string): readonly [string, string] {
  const left = /\p{L}+-$/u.exec(before.slice(-80))?.[0] ?? '';
  const right = /^\p{L}+/u.exec(after.slice(0, 80))?.[0] ?? '';
  return [left.toLowerCase(), right.toLowerCase()];
}

/** Spelling alone says that the hyphen stays: after a prefix, beside a capital. */
function isHyphenated(before: string, after: string): boolean {
  const beside = /\p{Lu}-$/u.test(before.slice(-3)) || /^\p{Lu}/u.test(after);
  return beside || HYPHENATED_PREFIX.test(before.slice(-20));
}
