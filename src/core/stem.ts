/**
 * The Dutch stemmer of Kraaij & Pohlmann ("Porter's stemming algorithm for
 * Dutch", 1994) as revised in Snowball 3, where it is named "dutch":
 * https://snowballstem.org/algorithms/dutch/stemmer.html (BSD). Unlike Snowball's
 * older Dutch stemmer it also undoes "ge-" and the vowel changes of open
 * syllables, so "gehuurd" and "huren" share one stem. Written from the
 * description; tests/core/stem.test.ts holds it to the reference's own output.
 */
import { among, type Step } from './stem/among.ts';
import { measure, regionAfter, type Regions } from './stem/letters.ts';
import * as rules from './stem/rules.ts';

const SUFFIX_STEPS: readonly Step[] = [
  among(rules.STEP_1),
  among(rules.STEP_2),
  among(rules.STEP_3),
  either(among(rules.STEP_4), among(rules.STEP_4_IG)),
];
const participleEnding = among(rules.STEP_1C);
const presentEnding = among(rules.STEP_7);
const finalConsonant = among(rules.STEP_6);

/** "geeft", "geval", "gevaar" and "gevaren" have no prefix; "gevalideerd" has one. */
const NOT_A_PREFIX = /^(?:eft|vaa|vare|val(?!i))/;

const PLAIN_VOWEL: ReadonlyMap<string, string> = new Map([
  ['ë', 'e'],
  ['ï', 'i'],
]);

/** For the steps whose rules ask for no region. */
const EVERYWHERE: Regions = { r1: 0, r2: 0 };

/** The stem of a word in lower case and NFC. Total: a word that no rule fits is its own stem. */
export function stem(word: string): string {
  const withoutSuffix = stripSuffixes(word);
  const withoutPrefix = stripParticiple(withoutSuffix, stripPrefix);
  const withoutInfix = stripParticiple(withoutPrefix, stripInfix);
  const result = presentEnding(withoutInfix, EVERYWHERE) ?? withoutInfix;
  // A word that no step has touched keeps its last consonant: "jazz" and "bv" stay so.
  // Every step changes the word and none makes it longer, so touched is the same as different.
  return result === word ? word : (finalConsonant(result, EVERYWHERE) ?? result);
}

/** The regions are those of the whole word throughout, also when it has become shorter. */
function stripSuffixes(word: string): string {
  const regions = measure(word);
  let text = word;
  for (const step of SUFFIX_STEPS) text = step(text, regions) ?? text;
  return text;
}

function stripParticiple(text: string, strip: (text: string) => string | null): string {
  const stripped = strip(text);
  if (stripped === null) return text;
  return participleEnding(stripped, measure(stripped)) ?? stripped;
}

/** "gehuurd" gives "huurd". */
function stripPrefix(text: string): string | null {
  const rest = text.slice(2);
  if (!text.startsWith('ge') || NOT_A_PREFIX.test(rest) || !canBeVerb(rest)) return null;
  // After "vali" the source looks for the trema where its exception ended; so does this, to be equal.
  return withoutTrema(rest, rest.startsWith('vali') ? 'vali'.length : 0);
}

/** "aangevraagd" gives "aanvraagd". Only the first "ge" counts. */
function stripInfix(text: string): string | null {
  const at = text.indexOf('ge', 1);
  if (at === -1) return null;
  const rest = text.slice(at + 2);
  return canBeVerb(rest) ? text.slice(0, at) + withoutTrema(rest, 0) : null;
}

/** Whether what follows "ge" is long enough, with a consonant after a vowel. */
function canBeVerb(rest: string): boolean {
  return rest.length >= 3 && regionAfter(rest, 0) !== null;
}

/** A trema that only parted "ge" from the next vowel goes: "geëist" gives "eist". */
function withoutTrema(rest: string, at: number): string {
  const plain = PLAIN_VOWEL.get(rest.charAt(at));
  return plain === undefined ? rest : rest.slice(0, at) + plain + rest.slice(at + 1);
}

function either(first: Step, second: Step): Step {
  return (word, regions) => first(word, regions) ?? second(word, regions);
}
