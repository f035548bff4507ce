/**
 * The letter classes and tests the Dutch stemmer's rules are written in
 * (https://snowballstem.org/algorithms/dutch/stemmer.html). "ij" counts as one
 * vowel almost everywhere, which is why a plain test on one letter is not enough.
 */

const E = 'eèéêë';
const AIOU = 'aàáâäiìíîïoòóôöuùúûü';
const NOT_I_OR_E = new Set('aàáâäoòóôöuùúûü');
/** Without ë: that one only lengthens after e and i, see `lengthenTrema`. */
const E_BUT_NOT_TREMA = new Set('eèéê');

const isE: ReadonlySet<string> = new Set(E);
const isAiou: ReadonlySet<string> = new Set(AIOU);
const isAeiou: ReadonlySet<string> = new Set(E + AIOU);
const isVowel: ReadonlySet<string> = new Set(`${E}${AIOU}y`);
const isVowelWx: ReadonlySet<string> = new Set(`${E}${AIOU}ywx`);

/** Where the regions R1 and R2 of a word start; the word's length when it has none. */
export interface Regions {
  readonly r1: number;
  readonly r2: number;
}

/** The first position at or after `from` that is not inside a run of vowels and "ij"s. */
function pastVowels(word: string, from: number): number {
  let at = from;
  for (;;) {
    if (word.startsWith('ij', at)) at += 2;
    else if (isVowel.has(word.charAt(at))) at += 1;
    else return at;
  }
}

/** The position after the first consonant that follows a vowel, or `null` when there is none. */
export function regionAfter(word: string, from: number): number | null {
  let vowel = from;
  while (vowel < word.length && !isVowel.has(word.charAt(vowel))) vowel += 1;
  const consonant = pastVowels(word, vowel);
  return consonant < word.length ? consonant + 1 : null;
}

export function measure(word: string): Regions {
  const r1 = regionAfter(word, 0);
  if (r1 === null) return { r1: word.length, r2: word.length };
  return { r1, r2: regionAfter(word, r1) ?? word.length };
}

/** The source's V. */
export function endsInVowel(text: string): boolean {
  return isVowel.has(text.charAt(text.length - 1)) || text.endsWith('ij');
}

/** The source's C: unlike "not V" it is false for an empty text. */
export function endsInConsonant(text: string): boolean {
  return text !== '' && !endsInVowel(text);
}

/**
 * Doubles the last vowel of an open syllable that lost its ending, as Dutch
 * spelling does: "huren" gives "hur", then "huur". The source's lengthen_V.
 */
export function lengthen(text: string): string {
  const last = text.length - 1;
  const at = last - 1;
  if (at < 0 || isVowelWx.has(text.charAt(last))) return text;
  const vowel = text.charAt(at);
  if (vowel === 'ë') return lengthenTrema(text, at);
  if (isAeiou.has(text.charAt(at - 1))) return text;
  const doubles = NOT_I_OR_E.has(vowel) || (E_BUT_NOT_TREMA.has(vowel) && isStressedE(text, at));
  return doubles ? text.slice(0, at) + vowel + text.slice(at) : text;
}

/** A long e after e or i: "creër" gives "creëer" (of "creëren"), "variër" gives "varieer". */
function lengthenTrema(text: string, at: number): string {
  const previous = text.charAt(at - 1);
  if (previous === 'e') return `${text.slice(0, at + 1)}e${text.slice(at + 1)}`;
  if (previous === 'i') return `${text.slice(0, at)}ee${text.slice(at + 1)}`;
  return text;
}

/** Whether the e at `at` can be long ("weken"), unlike the dull e of "kinderen" and "wandelen". */
function isStressedE(text: string, at: number): boolean {
  const before = at - 2;
  const letter = text.charAt(before);
  if (isAiou.has(letter) || (before === 0 && isE.has(letter))) return false;
  const isAfterClosedSyllable =
    before >= 2 && isAiou.has(text.charAt(before - 1)) && !isAeiou.has(text.charAt(before - 2));
  return !isAfterClosedSyllable;
}
