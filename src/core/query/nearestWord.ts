import { stemTerm } from '../tokenize.ts';
import { editDistance } from './editDistance.ts';
import { letterGap, letterSet } from './letterSet.ts';
import type { KnownWord, Vocabulary } from './vocabulary.ts';

/** A shorter word has too many neighbours that mean something else. */
const SHORTEST = 5;
/** Up to here only two swapped letters are put right: another letter more or less makes another word. */
const SHORT = 6;
/** From this length on the distance may be 2. */
const LONG = 8;

/**
 * The known word that a misspelled one most likely is: by its form or its stem,
 * the first letter right, or swapped with the second. Of equals the commonest.
 *
 * @param word unknown to the vocabulary, lower case, without accents.
 */
export function nearestWord(word: string, vocabulary: Vocabulary): string | null {
  if (word.length < SHORTEST || /[^\p{L}]/u.test(word)) return null;
  const sought = toSought(word);
  let best: Near = { known: null, distance: word.length >= LONG ? 2 : 1 };
  for (const letter of new Set(word.slice(0, 2))) {
    for (const known of vocabulary.startingWith(letter)) best = better(best, known, sought);
  }
  return best.known?.word ?? null;
}

interface Near {
  readonly known: KnownWord | null;
  /** Of the word found, or how far one may be. */
  readonly distance: number;
}

function better(best: Near, known: KnownWord, sought: Sought): Near {
  const distance = distanceTo(known, sought, best.distance);
  if (distance > best.distance || !isAlike(known.word, sought.word)) return best;
  const isNearer = best.known === null || distance < best.distance;
  return isNearer || known.count > (best.known?.count ?? 0) ? { known, distance } : best;
}

type Sought = Omit<KnownWord, 'count'>;

function toSought(word: string): Sought {
  const stem = stemTerm(word).slice(1);
  return { word, stem, letters: letterSet(word), stemLetters: letterSet(stem) };
}

/** More than `most` means: further. */
function distanceTo(known: KnownWord, sought: Sought, most: number): number {
  if (letterGap(known.letters, sought.letters) <= most) {
    const byForm = editDistance(sought.word, known.word, most);
    if (byForm <= most) return isSafe(known.word, sought.word) ? byForm : most + 1;
  }
  const isShort = Math.min(sought.stem.length, known.stem.length) <= SHORT;
  if (isShort || letterGap(known.stemLetters, sought.stemLetters) > 1) return most + 1;
  return editDistance(sought.stem, known.stem, 1) <= 1 ? most : most + 1;
}

/** Of short words only the same letters in another order. */
function isSafe(known: string, sought: string): boolean {
  return sought.length > SHORT || sortedLetters(known) === sortedLetters(sought);
}

function sortedLetters(word: string): string {
  return word.split('').toSorted().join('');
}

/** The same first letter, or the first two swapped. */
function isAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}
