import { hasInvisible } from './invisible.ts';
import type { Passage } from './passage.ts';

/**
 * Whether `shown` says what the letter says in `passage`, character for
 * character. Differences allowed: the amount and kind of white space, a hyphen
 * that breaks a word over two lines, and the `removed` ranges (page furniture, footnote marks).
 * Marks that nobody sees are skipped in the letter and never shown: they can turn words around.
 * Written apart from `displayText` on purpose: it is what checks it.
 */
export function verifyQuote(
  shown: string,
  source: { readonly tekst: string; readonly removed: readonly Passage[] },
  passage: Passage,
): boolean {
  const letter = visibleUnits(source, passage);
  let at = 0;
  let gap = true;
  for (const unit of shown.split('')) {
    if (isSpace(unit)) {
      gap = true;
      continue;
    }
    const met = advance(letter, at, gap);
    const found = met.find((candidate) => letter[candidate]?.unit === unit);
    if (found === undefined) return false;
    at = found + 1;
    gap = false;
  }
  return advance(letter, at, true).includes(letter.length);
}

interface Unit {
  readonly unit: string;
  /** White space or removed text stands between this unit and the one before. */
  readonly gapBefore: boolean;
  /** This unit is a hyphen that ends its line. */
  readonly isLineEndHyphen: boolean;
}

/** The places in `letter` that may stand for the next shown character. */
function advance(letter: readonly Unit[], at: number, gap: boolean): readonly number[] {
  const here = letter[at];
  if (!here) return [at];
  const mayFollow = gap ? mayFollowSpace(letter, at) : mayFollowAtOnce(letter, at);
  const isMended = here.isLineEndHyphen && !gap && at + 1 < letter.length;
  return [...(mayFollow ? [at] : []), ...(isMended ? [at + 1] : [])];
}

function mayFollowSpace(letter: readonly Unit[], at: number): boolean {
  return at === 0 || letter[at]?.gapBefore === true;
}

function mayFollowAtOnce(letter: readonly Unit[], at: number): boolean {
  return at === 0 || letter[at]?.gapBefore === false || letter[at - 1]?.isLineEndHyphen === true;
}

/** The slice's characters without white space and removed ranges. */
function visibleUnits(
  { tekst, removed }: { readonly tekst: string; readonly removed: readonly Passage[] },
  { start, end }: Passage,
): readonly Unit[] {
  const units: Unit[] = [];
  let gapBefore = true;
  let next = removed.findIndex((range) => range.end > start);
  if (next < 0) next = removed.length;
  for (let at = start; at < end;) {
    const range = removed[next];
    if (range && at >= range.start) {
      at = Math.max(at, range.end);
      next += 1;
      gapBefore = true;
      continue;
    }
    const unit = tekst.charAt(at);
    const hidden = hiddenAt(tekst, at);
    at += Math.max(1, hidden);
    if (hidden > 0) continue;
    if (isSpace(unit)) gapBefore = true;
    else {
      units.push({ unit, gapBefore, isLineEndHyphen: unit === '-' && breaksWord(tekst, at) });
      gapBefore = false;
    }
  }
  return units;
}

/** UTF-16 units of the invisible mark that stands there; 0 for none. */
function hiddenAt(tekst: string, at: number): number {
  const code = tekst.codePointAt(at) ?? 0;
  // Nearly all of a letter, and each of its characters comes here.
  if (code >= 0x20 && code < 0x7f) return 0;
  const char = String.fromCodePoint(code);
  return hasInvisible(char) ? char.length : 0;
}

/** Whether the hyphen before `at` ends its line directly after a letter: "10-" and "winst -" say something. */
function breaksWord(tekst: string, at: number): boolean {
  const endsLine = /^[^\S\n\r\f\v\u2028\u2029]*[\n\r\f\v\u2028\u2029]/u;
  return (
    /\p{L}-$/u.test(tekst.slice(Math.max(0, at - 3), at)) && endsLine.test(tekst.slice(at, at + 40))
  );
}

function isSpace(unit: string): boolean {
  return /\s/u.test(unit);
}
