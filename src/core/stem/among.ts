import { endsInConsonant, endsInVowel, lengthen, type Regions } from './letters.ts';

/** One way to rewrite a word that ends in `take`. What precedes `take` is the base. */
export interface Rule {
  readonly take: string;
  /** What replaces `take`; nothing when left out. */
  readonly put?: string;
  /** The region `take` must lie in. */
  readonly region?: 'R1' | 'R2';
  /** What the base must end in: `C` consonant, `V` vowel, `VX` a vowel and then any letter. */
  readonly after?: 'C' | 'V' | 'VX';
  /** The base may not end in this when this lies in R1 as well. */
  readonly notAfter?: string;
  /** The base may not be exactly this: the source's exceptions for words that would fall together. */
  readonly notBase?: string;
  /** The base must be exactly this. */
  readonly onlyBase?: string;
  /** Whether the result's last vowel is then doubled, see `lengthen`. */
  readonly lengthens?: boolean;
}

/**
 * Rules by the ending that selects them: the longest ending a word has decides,
 * and then only that ending's rules are tried, in order (Snowball's "among").
 */
export type RuleTable = Readonly<Record<string, readonly Rule[]>>;

/** Returns the rewritten word, or `null` when no rule applies. */
export type Step = (word: string, regions: Regions) => string | null;

type Entry = readonly [ending: string, rules: readonly Rule[]];

export function among(table: RuleTable): Step {
  const byLastLetter = groupByLastLetter(table);
  return (word, regions) => {
    const entries = byLastLetter.get(word.charAt(word.length - 1));
    const entry = entries?.find(([ending]) => word.endsWith(ending));
    return entry === undefined ? null : applyFirst(entry[1], word, regions);
  };
}

/** Keyed by last letter because most words end in a letter that a step has no rule for. */
function groupByLastLetter(table: RuleTable): ReadonlyMap<string, readonly Entry[]> {
  const longestFirst = Object.entries(table).toSorted(([a], [b]) => b.length - a.length);
  const groups = new Map<string, Entry[]>();
  for (const entry of longestFirst) {
    const letter = entry[0].slice(-1);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return groups;
}

function applyFirst(rules: readonly Rule[], word: string, regions: Regions): string | null {
  for (const rule of rules) {
    if (!word.endsWith(rule.take)) continue;
    const base = word.slice(0, word.length - rule.take.length);
    if (!allows(rule, base, regions)) continue;
    const result = base + (rule.put ?? '');
    return rule.lengthens === true ? lengthen(result) : result;
  }
  return null;
}

function allows(rule: Rule, base: string, regions: Regions): boolean {
  if (!isInRegion(rule, base.length, regions)) return false;
  if (rule.notBase === base || (rule.onlyBase ?? base) !== base) return false;
  if (rule.notAfter !== undefined && hasInR1(base, rule.notAfter, regions)) return false;
  return isAfter(rule, base);
}

function isInRegion({ region }: Rule, at: number, { r1, r2 }: Regions): boolean {
  if (region === undefined) return true;
  return at >= (region === 'R1' ? r1 : r2);
}

function hasInR1(base: string, ending: string, { r1 }: Regions): boolean {
  return base.endsWith(ending) && base.length - ending.length >= r1;
}

function isAfter({ after }: Rule, base: string): boolean {
  if (after === undefined) return true;
  if (after === 'C') return endsInConsonant(base);
  return endsInVowel(after === 'V' ? base : base.slice(0, -1));
}
