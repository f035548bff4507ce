import { contentWords, foldWord } from '../tokenize.ts';
import { nearestWord } from './nearestWord.ts';
import { splitCompound } from './splitCompound.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word to look for besides those that were typed. */
export interface AlsoWord {
  readonly word: string;
  /** What it weighs beside a typed word, 0 to 1. */
  readonly weight: number;
  /** The typed word that the archive does not have, in whose place it stands; null: none. */
  readonly instead: string | null;
}

/** A query as the archive's own words let it be understood. */
export interface QueryReading {
  readonly also: readonly AlsoWord[];
  /** The query with its misspelled words put right; null when none was. */
  readonly corrected: string | null;
}

const WEIGHTS = { corrected: 0.8, part: 0.5, joined: 0.5 } as const;
const ENDING = /^(?:|t|d|e|en|n|s|er|st|te|de|ten|den|ing|end|ende|se|sen)$/u;
/** Words that are looked at; what follows is a document, not a question. */
const MOST = 40;

/**
 * Looks for what the archive calls the words that it does not have: an unknown
 * compound by its parts, two words that it writes as one, a misspelled word by
 * its nearest. A word that it has is never replaced.
 */
export function readQuery(query: string, vocabulary: Vocabulary): QueryReading {
  const words = contentWords(query).slice(0, MOST);
  const also: AlsoWord[] = [];
  let corrected = query;
  for (const word of new Set(words)) {
    const found = vocabulary.knows(word) ? null : readUnknown(word, vocabulary);
    if (!found) continue;
    also.push(...found.also);
    if (found.nearest) corrected = replaceWord(corrected, word, found.nearest);
  }
  also.push(...joined(words, query, vocabulary));
  return { also, corrected: corrected === query ? null : corrected };
}

function readUnknown(word: string, vocabulary: Vocabulary) {
  const folded = foldWord(word);
  const parts = splitCompound(folded, vocabulary);
  if (parts) {
    const weight = WEIGHTS.part;
    return { also: parts.map((part) => ({ word: part, weight, instead: word })), nearest: null };
  }
  const nearest = nearestWord(folded, vocabulary);
  if (nearest === null) return null;
  const also = [{ word: nearest, weight: WEIGHTS.corrected, instead: word }];
  return { also, nearest: isOtherForm(folded, nearest) ? null : nearest };
}

/** "herinnert" beside "herinner": the same word with another ending, and no misspelling. */
function isOtherForm(word: string, nearest: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === nearest[same]) same += 1;
  return same >= 5 && ENDING.test(word.slice(same)) && ENDING.test(nearest.slice(same));
}

/** "participatie traject" where the archive has "participatietraject". */
function joined(
  words: readonly string[],
  query: string,
  vocabulary: Vocabulary,
): readonly AlsoWord[] {
  const lower = query.toLowerCase();
  return words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    if (!lower.includes(`${before} ${word}`) || /\d/u.test(before + word)) return [];
    const forms = [before + word, `${before}s${word}`].map(foldWord);
    const known = forms.find((form) => vocabulary.has(form));
    if (known === undefined) return [];
    const instead = [before, word].find((part) => !vocabulary.knows(part)) ?? null;
    return [{ word: known, weight: WEIGHTS.joined, instead }];
  });
}

/** All places of the word, whatever its capitals. */
function replaceWord(query: string, word: string, by: string): string {
  const escaped = word.replaceAll(/[^\p{L}\d]/gu, String.raw`\$&`);
  return query.replaceAll(new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'giu'), by);
}
