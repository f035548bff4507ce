import type { Span } from '../sentences.ts';

/** A word of a text, with a form in which the ways of writing it down are alike. */
export interface Word extends Span {
  readonly key: string;
}

/** Left out of a word without changing it: soft hyphens, zero width marks. */
const IGNORED = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`;
const HYPHENS = String.raw`\-\u2010\u2011`;
/** Dashes that are a minus where they stand right before a number: a letter's text program makes one of a hyphen. */
const MINUS = String.raw`\u2012-\u2014\u2212`;
/**
 * Letters and digits; a full stop or comma between digits (`2.500`), a hyphen or
 * apostrophe between letters (`re-integratie`, `foto's`); a minus before a
 * number; and signs that change what a number says, the slash of `1/3` among them.
 */
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}${HYPHENS}${MINUS}])[${HYPHENS}${MINUS}](?=\\p{N})[\\p{N}.,]*\\p{N}|` +
    `(?:[\\p{L}\\p{M}\\p{N}]|(?<=\\p{N})[.,](?=\\p{N})|` +
    `(?<=\\p{L}[${IGNORED}]?)['’‘ʼ${HYPHENS}${IGNORED}](?=[\\p{L}${IGNORED}]))+|[€$£%‰§°<>=+±]|(?<=\\p{N})[/\u2044](?=\\p{N})`,
  'gu',
);
const DROPPED = new RegExp(`['’‘ʼ${IGNORED}]|(?<!^)[${HYPHENS}]`, 'gu');
const DASHES = new RegExp(`^[${MINUS}]`, 'gu');
const LIGATURES = /[\uFB00-\uFB06\u0132\u0133]/gu;

/**
 * The words of a text in order. Alike are: capitals and small letters, composed
 * and decomposed accents, ligatures, hyphens inside words, kinds of apostrophe.
 * An accent, another alphabet and every digit make another word.
 */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

function keyOf(word: string): string {
  // Nearly all words are plain, and this runs over whole archives.
  if (/^[a-z\d]+$/u.test(word)) return word;
  return word
    .replaceAll(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(DROPPED, '')
    .replaceAll(DASHES, '-')
    .replace('\u2044', '/');
}
