import { antwoordParts } from './antwoordParts.ts';
import type { DisplayText } from './displayText.ts';
import { excerptAnchors } from './excerptAnchors.ts';
import type { Passage } from './passage.ts';
import { sentences, type Span } from './sentences.ts';
import { contentWords, wordTerms } from './tokenize.ts';

/** Longest excerpt, in UTF-16 units of display text: what a phone shows without scrolling. */
const MAX = 420;
/** Up to here a neighbouring sentence may still be added. */
const COMFORTABLE = 320;
const MATCH_BY_GRAMS = 0.5;
/** What closeness in sense counts beside the share of words found. */
const CLOSENESS = 1;
/** What a question asks for, what a sentence that gives it holds, and what that counts. */
const KINDS = [
  {
    asked: /\b(?:hoeveel|hoe vaak|hoe hoog|aantal|wat kost|kosten|bedrag|fte)\b/iu,
    given: /\d|\b(?:geen|alle|één)\b/u,
    bonus: 0.35,
  },
  {
    asked: /\b(?:wanneer|welk jaar|welke maand|welke datum)\b/iu,
    given:
      /\b(?:(?:19|20)\d\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|zomer|najaar|winter|herfst|kwartaal|week|weken|dagen|maanden|jaar|halfjaar|reces|begin|eind|medio|zodra|pas|na|vanaf|uiterlijk|momenteel)\b/iu,
    bonus: 0.3,
  },
] as const;
/** Score of a sentence that is not drawn in as a neighbour. */
const NEVER = -1;

/** What a sentence is judged by. */
export interface Judge {
  readonly query: string;
  /** How rare a word is in the archive (its idf). */
  weight(word: string): number;
  /** How close a part of the antwoord (see `antwoordParts`) is to the query: 0 to 1 over its parts. */
  closeness(part: number): number;
  /** Tables that lost their cells: a part of one would say something that the letter does not. */
  readonly avoid: readonly Passage[];
}

/**
 * The sentences of an antwoord that answer a query best: contiguous, cut only
 * at the ends of sentences, or of a word when one sentence is too long.
 *
 * @returns a passage of the letter's stored text; null for an empty antwoord.
 */
export function pickExcerpt(antwoord: DisplayText, judge: Judge): Passage | null {
  const spans = sentences(antwoord.text);
  if (spans.length === 0) return null;
  const scores = scoreSentences(antwoord.text, spans, judge).map((score, at) =>
    isIn(antwoord, spans[at], judge.avoid) ? NEVER : score,
  );
  const best = scores.indexOf(scores.reduce((top, score) => Math.max(top, score), NEVER));
  // A repeated question adds no answer: it is never drawn in as a neighbour.
  const wanted = scores.map((score, at) => (isQuestion(antwoord.text, spans[at]) ? NEVER : score));
  const anchors = excerptAnchors(antwoord.text, spans);
  return toPassage(antwoord, cut(antwoord.text, widen({ spans, scores: wanted, anchors }, best)));
}

function scoreSentences(text: string, spans: readonly Span[], judge: Judge): readonly number[] {
  const shown = spans.map(({ start, end }) => text.slice(start, end));
  const words = sharesOfWords(shown, judge);
  const kinds = KINDS.filter(({ asked }) => asked.test(judge.query));
  const parts = antwoordParts(text);
  return spans.map((span, at) => {
    const kind = kinds
      .filter(({ given }) => given.test(shown[at] ?? ''))
      .reduce((sum, { bonus }) => sum + bonus, 0);
    const close = judge.closeness(parts.findIndex(({ end }) => end > span.start));
    const worth = isQuestion(text, span) ? 0.5 : 1;
    // The earlier of two equal sentences: answers open with the point.
    return ((words[at] ?? 0) + kind + CLOSENESS * close) * worth - at * 1e-3;
  });
}

/**
 * The share of the query's weight that each sentence holds. A word weighs as it
 * is rare in the archive and in this antwoord: one that is in every sentence
 * ("zwembad" in an antwoord about a swimming pool) points at none.
 */
function sharesOfWords(shown: readonly string[], judge: Judge): readonly number[] {
  const held = shown.map((sentence) => [...new Set(contentWords(sentence))].map(wordTerms));
  const asked = [...new Set(contentWords(judge.query))].map((word) => {
    const terms = wordTerms(word);
    const found = held.map((own) => likeness(terms, own));
    const holders = found.filter((value) => value > 0).length;
    const here = holders > 0 ? Math.log(1 + shown.length / holders) : 1;
    return { found, rarity: judge.weight(word) * here };
  });
  const total = asked.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  return shown.map((_, at) =>
    asked.reduce((sum, { found, rarity }) => sum + (rarity * (found[at] ?? 0)) / total, 0),
  );
}

/** Whether a sentence begins inside one of the passages. */
function isIn(
  { offsets }: DisplayText,
  span: Span | undefined,
  passages: readonly Passage[],
): boolean {
  const at = offsets[span?.start ?? 0] ?? 0;
  return passages.some(({ start, end }) => start <= at && at < end);
}

function isQuestion(text: string, span: Span | undefined): boolean {
  return span !== undefined && text.charAt(span.end - 1) === '?';
}

/** 1 for the same stem, else the share of the word's 4-grams when that is large. */
function likeness(
  [stem, ...grams]: readonly string[],
  held: readonly (readonly string[])[],
): number {
  if (held.some(([other]) => other === stem)) return 1;
  const most = held.reduce((best, terms) => Math.max(best, countShared(grams, terms)), 0);
  const share = most / (grams.length || 1);
  return share >= MATCH_BY_GRAMS ? share * 0.8 : 0;
}

/** Terms of `held` begin with a stem, which is marked and so is no gram. */
function countShared(grams: readonly string[], held: readonly string[]): number {
  let shared = 0;
  for (const gram of grams) if (held.includes(gram)) shared += 1;
  return shared;
}

/** The sentences of an antwoord, in its order. */
interface Sentences {
  readonly spans: readonly Span[];
  readonly scores: readonly number[];
  /** See {@link excerptAnchors}. */
  readonly anchors: readonly number[];
}

/** Adds the better neighbour, again and again, while the excerpt stays comfortable. */
function widen({ spans, scores, anchors }: Sentences, best: number): Span {
  let [first, last] = opening(spans, anchors[best] ?? best, best);
  const worth = (from: number, to: number, added: number) =>
    from >= 0 && lengthOf(spans, from, to) <= COMFORTABLE ? (scores[added] ?? NEVER) : NEVER;
  for (;;) {
    const earlier = anchors[first - 1] ?? -1;
    const before = worth(earlier, last, first - 1);
    const after = worth(first, last + 1, last + 1);
    if (Math.max(before, after) <= NEVER) break;
    if (after >= before) last += 1;
    else first = earlier;
  }
  return { start: spans[first]?.start ?? 0, end: spans[last]?.end ?? 0 };
}

/** A sentence with what it hangs on; where both do not fit, that, and not the sentence alone. */
function opening(spans: readonly Span[], anchor: number, best: number): [number, number] {
  return [anchor, lengthOf(spans, anchor, best) <= MAX ? best : anchor];
}

function lengthOf(spans: readonly Span[], from: number, to: number): number {
  return (spans[to]?.end ?? Infinity) - (spans[from]?.start ?? 0);
}

function cut(text: string, { start, end }: Span): Span {
  if (end - start <= MAX) return { start, end };
  const room = text.slice(start, start + MAX);
  const lastSpace = room.search(/\s\S*$/u);
  return { start, end: start + (lastSpace > 0 ? lastSpace : MAX) };
}

function toPassage({ offsets }: DisplayText, { start, end }: Span): Passage {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}
