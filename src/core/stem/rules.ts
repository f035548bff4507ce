/**
 * The suffix rules of the Dutch stemmer, one table per step, from the algorithm
 * at https://snowballstem.org/algorithms/dutch/stemmer.html (step names as there).
 */
import type { Rule, RuleTable } from './among.ts';

/** Plurals, and "-en" of verbs and adjectives. */
export const STEP_1: RuleTable = {
  "'s": [{ take: "'s" }],
  s: [{ take: 's', region: 'R1', after: 'C', notAfter: 't' }],
  ies: [{ take: 'ies', put: 'ie', region: 'R1' }],
  es: [
    { take: 'ares', put: 'ar', region: 'R1', after: 'C', lengthens: true },
    { take: 'eres', put: 'er', region: 'R1', after: 'C' },
    { take: 'es', put: 'e', region: 'R1', after: 'C' },
  ],
  és: [{ take: 'és', put: 'é', region: 'R1' }],
  aus: [{ take: 'aus', put: 'au', region: 'R1', after: 'V' }],
  en: [
    { take: 'heden', put: 'heid', region: 'R1' },
    { take: 'nden', put: 'nd' },
    { take: 'den', region: 'R1', after: 'C' },
    { take: 'ien', put: 'i', after: 'V' },
    { take: 'jen', put: 'j', after: 'V' },
    { take: 'en', region: 'R1', after: 'C', lengthens: true },
  ],
  nde: [{ take: 'nde', put: 'nd' }],
};

/** Diminutives, and "-e" of adjectives and past tenses. */
export const STEP_2: RuleTable = {
  je: [
    { take: "'tje" },
    { take: 'etje', region: 'R1', after: 'C' },
    { take: 'rntje', put: 'rn' },
    { take: 'tje', region: 'R1', after: 'VX' },
    { take: 'inkje', put: 'ing' },
    { take: 'mpje', put: 'm' },
    { take: "'je", region: 'R1' },
    { take: 'je', region: 'R1', after: 'C' },
  ],
  ge: [{ take: 'ge', put: 'g', region: 'R1' }],
  lijke: [{ take: 'lijke', put: 'lijk', region: 'R1' }],
  ische: [{ take: 'ische', put: 'isch', region: 'R1' }],
  de: [{ take: 'de', region: 'R1', after: 'C' }],
  te: [{ take: 'te', put: 't', region: 'R1' }],
  se: [{ take: 'se', put: 's', region: 'R1' }],
  re: [{ take: 're', put: 'r', region: 'R1' }],
  le: [{ take: 'le', put: 'l', region: 'R1', lengthens: true }],
  ene: [{ take: 'ene', put: 'en', region: 'R1', after: 'C', lengthens: true }],
  ieve: [{ take: 'ieve', put: 'ief', region: 'R1', after: 'C' }],
};

/** "-ild" is a word of its own before these: "schilderij" (painting) is not of "schild" (shield). */
function nounEnding(ending: string): readonly Rule[] {
  return [
    { take: `ild${ending}`, put: 'ilder' },
    { take: ending, region: 'R1', lengthens: true },
  ];
}

/** Nouns made from verbs, adjectives and other nouns. */
export const STEP_3: RuleTable = {
  atie: [{ take: 'atie', put: 'eer', region: 'R1' }],
  iteit: [{ take: 'iteit', region: 'R1', lengthens: true }],
  heid: [{ take: 'heid', region: 'R1' }],
  sel: [{ take: 'sel', region: 'R1' }],
  ster: [{ take: 'ster', region: 'R1' }],
  rder: [{ take: 'rder', put: 'r' }],
  ing: nounEnding('ing'),
  isme: nounEnding('isme'),
  erij: nounEnding('erij'),
  arij: [{ take: 'arij', put: 'aar', region: 'R1', after: 'C' }],
  fie: [{ take: 'fie', put: 'f', region: 'R2', lengthens: true }],
  gie: [{ take: 'gie', put: 'g', region: 'R2', lengthens: true }],
  tst: [{ take: 'tst', put: 't', region: 'R1', after: 'C' }],
  dst: [{ take: 'dst', put: 'd', region: 'R1', after: 'C' }],
};

/** Adjectives, and nouns in "-aar". */
export const STEP_4: RuleTable = {
  ioneel: [{ take: 'ioneel', put: 'ie', region: 'R1' }],
  atief: [{ take: 'atief', put: 'eer', region: 'R1' }],
  baar: [{ take: 'baar', region: 'R1' }],
  naar: [{ take: 'naar', put: 'n', region: 'R1', after: 'V' }],
  laar: [{ take: 'laar', put: 'l', region: 'R1', after: 'V' }],
  raar: [{ take: 'raar', put: 'r', region: 'R1', after: 'V' }],
  tant: [{ take: 'tant', put: 'teer', region: 'R1' }],
  lijker: [{ take: 'lijker', put: 'lijk', region: 'R1' }],
  lijkst: [{ take: 'lijkst', put: 'lijk', region: 'R1' }],
  achtig: [{ take: 'achtig', region: 'R1' }],
  achtiger: [{ take: 'achtiger', region: 'R1' }],
  achtigst: [{ take: 'achtigst', region: 'R1' }],
  erig: [{ take: 'erig', region: 'R1', after: 'C', lengthens: true }],
  eriger: [{ take: 'eriger', region: 'R1', after: 'C', lengthens: true }],
  erigst: [{ take: 'erigst', region: 'R1', after: 'C', lengthens: true }],
  end: [{ take: 'end', region: 'R1', after: 'C', lengthens: true }],
};

/** Not for "innig" (intimate), which would fall together with "in". */
function adjectiveEnding(take: string): readonly Rule[] {
  return [{ take, region: 'R1', after: 'C', notBase: 'inn', lengthens: true }];
}

/** The second half of step 4: tried when the first half changes nothing. */
export const STEP_4_IG: RuleTable = {
  ig: adjectiveEnding('ig'),
  iger: adjectiveEnding('iger'),
  igst: adjectiveEnding('igst'),
};

/**
 * The "-d" and "-t" of participles, only after their "ge" is gone. "geïnd"
 * (collected) goes with "innen", not with "in"; "geënt" (grafted) stays apart from "en".
 */
export const STEP_1C: RuleTable = {
  d: [
    { take: 'd', put: 'n', region: 'R1', onlyBase: 'in' },
    { take: 'd', region: 'R1', after: 'C', notAfter: 'n' },
  ],
  t: [{ take: 't', region: 'R1', after: 'C', notAfter: 'h', notBase: 'en' }],
};

/** The "-t" of a present tense. */
export const STEP_7: RuleTable = {
  kt: [{ take: 'kt', put: 'k' }],
  ft: [{ take: 'ft', put: 'f' }],
  pt: [{ take: 'pt', put: 'p' }],
};

/** A stem ends in one consonant, and in f or s, not v or z. "innen" is kept apart from "in". */
export const STEP_6: RuleTable = {
  ...Object.fromEntries(Array.from('bcdfghjklmpqrstvwxz', singleConsonant)),
  nn: [{ take: 'nn', put: 'n', notBase: 'i' }],
  v: [{ take: 'v', put: 'f' }],
  z: [{ take: 'z', put: 's' }],
};

function singleConsonant(letter: string): readonly [string, readonly Rule[]] {
  const take = letter + letter;
  return [take, [{ take, put: letter }]];
}
