import type { Passage } from '../passage.ts';
import { foldText, withHyphens, type Folded } from './foldText.ts';

/** Where a typed text may stand: every place, or which part of it is nowhere. */
export type Places =
  | { readonly kind: 'plaatsen'; readonly places: readonly Passage[]; readonly isWhole: boolean }
  | { readonly kind: 'ontbreekt'; readonly part: 'tekst' | 'begin' | 'einde' }
  | { readonly kind: 'te-vaak' };

/** More places than a letter can have; among these a choice would be a guess. */
const MOST = 2000;
const ELLIPSIS = /…|\.{3}/gu;
const WORD = /[\p{L}\d]/u;

/** Every place of a whole text, or of `first words … last words`. */
export function findPlaces(letter: Folded, typed: string): Places {
  const whole = findAll(letter, typed);
  const cuts = [...typed.matchAll(ELLIPSIS)].map(({ index, 0: dots }) => ({
    head: typed.slice(0, index),
    tail: typed.slice(index + dots.length),
  }));
  const usable = cuts.filter(({ head, tail }) => isTyped(head) && isTyped(tail));
  // Dots can be the letter's own.
  if (whole.length > 0 || usable.length === 0) return toPlaces(whole);
  const found = usable.map(({ head, tail }) => findBetween(letter, head, tail));
  return found.find(({ kind }) => kind !== 'ontbreekt') ?? found[0] ?? toPlaces([]);
}

function isTyped(text: string): boolean {
  return foldText(text).text !== '';
}

function toPlaces(places: readonly Passage[]): Places {
  if (places.length === 0) return { kind: 'ontbreekt', part: 'tekst' };
  return places.length > MOST ? { kind: 'te-vaak' } : { kind: 'plaatsen', places, isWhole: true };
}

function findBetween(letter: Folded, head: string, tail: string): Places {
  const heads = findAll(letter, head);
  const [first] = heads;
  if (!first) return { kind: 'ontbreekt', part: 'begin' };
  const tails = findAll(letter, tail).filter(({ start }) => start >= first.end);
  if (tails.length === 0) return { kind: 'ontbreekt', part: 'einde' };
  if (heads.length * tails.length > MOST) return { kind: 'te-vaak' };
  const places = heads.flatMap(({ start, end }) =>
    tails.filter((last) => last.start >= end).map((last) => ({ start, end: last.end })),
  );
  return { kind: 'plaatsen', places, isWhole: false };
}

/** The places that begin and end with a word's edge; where there is none, those inside words. */
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
  const words = found.filter((place) => isWhole(letter.source, place));
  return words.length > 0 ? words : found;
}

function isWhole(text: string, { start, end }: Passage): boolean {
  const splits = (at: number): boolean =>
    WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  return !splits(start) && !splits(end);
}
