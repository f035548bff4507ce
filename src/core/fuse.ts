/** A pair as one of the two searches found it. */
export interface LexicalCandidate {
  readonly id: number;
  readonly score: number;
  readonly coverage: number;
}
export interface DenseCandidate {
  readonly id: number;
  readonly kind: 'vraag' | 'antwoord' | 'beide' | 'enig';
  readonly score: number;
}

/** A pair with its place in the order; the parts of the score are kept for grading. */
export interface Ranked {
  readonly id: number;
  readonly score: number;
  /** BM25; 0 when no word was found. */
  readonly lexical: number;
  /** Weighted mean cosine of the pair's best part and of the whole; null when it has no vector. */
  readonly dense: number | null;
  readonly coverage: number;
}

/**
 * The weights of the ranking, chosen on the sets that docs/adr/0004
 * names; not on kamervragen-qa, which the model was trained on.
 */
const WEIGHTS = { dense: 0.75, coverage: 0.03, letter: 0.15 } as const;

/**
 * What the best part weighs against the whole, by the query's content words: a
 * few words point at one sentence, a long question is about all of an antwoord.
 */
const PART = { short: { words: 6, weight: 0.5 }, long: { words: 12, weight: 0.3 } } as const;

/** What the two searches found, and by what. */
export interface FoundLists {
  readonly lexical: readonly LexicalCandidate[];
  readonly dense: readonly DenseCandidate[];
  /** BM25 at which `lexical` was cut off, which counts as none; 0 when it holds all that was found. */
  readonly floor: number;
  /** Different content words of the query. */
  readonly queryWords: number;
}

interface Found {
  lexical: number;
  coverage: number;
  /** Best cosine of the vraag or a part of the antwoord; of both together; null when not near. */
  part: number | null;
  whole: number | null;
}

/**
 * One list from two: a convex combination of both scores, each brought to 0..1
 * over the candidates (Bruch and others 2023, arXiv 2210.11934), and a little for
 * the share of rare words held, which does not depend on the other candidates;
 * one row a pair, then a share of the mean of the letter's other good pairs, which rescues
 * questions that lean on their letter ("dit bericht").
 */
export function fuse(lists: FoundLists, letterOf: (id: number) => number): readonly Ranked[] {
  const missing = Math.min(1, ...lists.dense.map(({ score }) => score));
  const share = partShare(lists.queryWords);
  const found = Array.from(merge(lists), ([id, { lexical, coverage, part, whole }]) => {
    return { id, lexical, coverage, dense: cosine({ part, whole }, share, missing) };
  });
  const topLexical = Math.max(0, ...found.map(({ lexical }) => lexical));
  const cosines = found.flatMap(({ dense }) => dense ?? []);
  const [low, high] = [Math.min(1, ...cosines), Math.max(-1, ...cosines)];
  // The best is 1 also when the list was cut off right below it.
  const bottom = lists.floor < topLexical ? lists.floor : 0;
  // All fields by name here and below: copying them by spreading takes half of the time.
  const ranked = found.map(({ id, lexical, coverage, dense }) => {
    const words = topLexical > 0 ? Math.max(0, lexical - bottom) / (topLexical - bottom) : 0;
    const sense = dense === null ? 0 : (dense - low) / (high - low || 1);
    const both = (1 - WEIGHTS.dense) * words + WEIGHTS.dense * sense;
    return { id, lexical, coverage, dense, score: both + WEIGHTS.coverage * coverage };
  });
  return withLetterBonus(ranked, letterOf).toSorted((a, b) => b.score - a.score || a.id - b.id);
}

function partShare(words: number): number {
  const { short, long } = PART;
  const along = (words - short.words) / (long.words - short.words);
  return short.weight + Math.min(1, Math.max(0, along)) * (long.weight - short.weight);
}

/** A pair's closeness. A vector that is not in the list counts as its end (`missing`). */
function cosine(
  { part, whole }: Pick<Found, 'part' | 'whole'>,
  share: number,
  missing: number,
): number | null {
  if (part === null && whole === null) return null;
  return share * (part ?? missing) + (1 - share) * (whole ?? missing);
}

function merge({ lexical, dense }: FoundLists): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const { id, score, coverage } of lexical) {
    found.set(id, { lexical: score, coverage, part: null, whole: null });
  }
  for (const { id, kind, score } of dense) {
    let entry = found.get(id);
    if (!entry) found.set(id, (entry = { lexical: 0, coverage: 0, part: null, whole: null }));
    if (kind !== 'vraag' && kind !== 'antwoord') entry.whole = Math.max(entry.whole ?? -1, score);
    if (kind !== 'beide') entry.part = Math.max(entry.part ?? -1, score);
  }
  return found;
}

/** How many of a letter's other pairs speak for it. */
const LETTER_WITNESSES = 3;

function withLetterBonus(
  ranked: readonly Ranked[],
  letterOf: (id: number) => number,
): readonly Ranked[] {
  const letters = ranked.map(({ id }) => letterOf(id));
  const scores = new Map<number, number[]>();
  for (const [at, { score }] of ranked.entries()) {
    const letter = letters[at] ?? 0;
    const held = scores.get(letter);
    if (held) held.push(score);
    else scores.set(letter, [score]);
  }
  for (const list of scores.values()) list.sort((a, b) => b - a);
  return ranked.map(({ id, lexical, coverage, dense, score: own }, at) => {
    const mean = meanOfOthers(scores.get(letters[at] ?? 0) ?? [], own);
    return { id, lexical, coverage, dense, score: own + WEIGHTS.letter * mean };
  });
}

/** Of the best `LETTER_WITNESSES` others; one that is missing counts as 0. @param all best first, with `own`. */
function meanOfOthers(all: readonly number[], own: number): number {
  const best = all.slice(0, LETTER_WITNESSES);
  const sum = best.reduce((total, score) => total + score, 0);
  const others = own < (best.at(-1) ?? own) ? sum : sum - own + (all[LETTER_WITNESSES] ?? 0);
  return others / LETTER_WITNESSES;
}
