import type { Passage } from '../passage.ts';
import { foldText, withHyphens, type Folded } from './foldText.ts';
import { splitsWord } from './splitsWord.ts';

/** Where a typed text may stand: every place, or which part of it is nowhere. */
export type Places =
  | { readonly kind: 'plaatsen'; readonly places: readonly Passage[]; readonly isWhole: boolean }
  | {
      readonly kind: 'ontbreekt';
      readonly part: 'tekst' | 'begin' | 'einde';
      /** It does stand there, but what would be shown would begin or end inside a word or number. */
      readonly isInWord: boolean;
    }
  | { readonly kind: 'te-vaak' };

type Edge = 'start' | 'end';

interface Hits {
  readonly places: readonly Passage[];
  readonly isInWord: boolean;
}

/** More places than a letter can have; among these a choice would be a guess. */
const MOST = 2000;
const ELLIPSIS = /…|\.{3}/gu;
const WORD = /[\p{L}\d]/u;

/** Every place of a whole text, or of `first words … last words`. */
export function findPlaces(letter: Folded, typed: string): Places {
  const whole = choose(letter.source, findAll(letter, typed), ['start', 'end']);
  const cuts = [...typed.matchAll(ELLIPSIS)].map(({ index, 0: dots }) => ({
    head: typed.slice(0, index),
    tail: typed.slice(index + dots.length),
  }));
  const usable = cuts.filter(({ head, tail }) => isTyped(head) && isTyped(tail));
  // Dots can be the letter's own.
  if (whole.places.length > 0 || usable.length === 0) return toPlaces(whole);
  const found = usable.map(({ head, tail }) => findBetween(letter, head, tail));
  return found.find(({ kind }) => kind !== 'ontbreekt') ?? found[0] ?? toPlaces(whole);
}

function isTyped(text: string): boolean {
  return foldText(text).text !== '';
}

function toPlaces({ places, isInWord }: Hits): Places {
  if (places.length === 0) return { kind: 'ontbreekt', part: 'tekst', isInWord };
  return places.length > MOST ? { kind: 'te-vaak' } : { kind: 'plaatsen', places, isWhole: true };
}

function findBetween(letter: Folded, head: string, tail: string): Places {
  const heads = choose(letter.source, findAll(letter, head), ['start']);
  const [first] = heads.places;
  if (!first) return { kind: 'ontbreekt', part: 'begin', isInWord: heads.isInWord };
  const behind = findAll(letter, tail).filter(({ start }) => start >= first.end);
  const tails = choose(letter.source, behind, ['end']);
  if (tails.places.length === 0) {
    return { kind: 'ontbreekt', part: 'einde', isInWord: tails.isInWord };
  }
  if (heads.places.length * tails.places.length > MOST) return { kind: 'te-vaak' };
  const places = heads.places.flatMap(({ start, end }) =>
    tails.places.filter((last) => last.start >= end).map((last) => ({ start, end: last.end })),
  );
  return { kind: 'plaatsen', places, isWhole: false };
}

function findAll(letter: Folded, typed: string): readonly Passage[] {
  const needle = foldText(typed).text;
  const found: Passage[] = [];
  if (needle === '') return found;
  for (let at = letter.text.indexOf(needle); at >= 0 && found.length <= MOST;) {
    const place = {
      start: letter.starts[at] ?? 0,
      end: letter.ends[at + needle.length - 1] ?? 0,
    };
    found.push(withHyphens(letter.source, place, typed));
    at = letter.text.indexOf(needle, at + 1);
  }
  return found;
}

/**
 * The places that split no word at the edges that are shown, and of these the ones that are
 * words of their own: `na` is not in `naam` when it also stands apart.
 */
function choose(text: string, found: readonly Passage[], shown: readonly Edge[]): Hits {
  const places = found.filter((place) => shown.every((edge) => !splitsWord(text, place[edge])));
  const words = places.filter((place) => isWhole(text, place));
  const isInWord = found.length > 0 && places.length === 0;
  return { places: words.length > 0 ? words : places, isInWord };
}

function isWhole(text: string, { start, end }: Passage): boolean {
  const splits = (at: number): boolean =>
    WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  return !splits(start) && !splits(end);
}
