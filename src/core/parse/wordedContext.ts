import type { Line } from './line.ts';

/** Where in its line a word like "Vraag" or "Antwoord" stands, and what surrounds it. */
export interface WordedContext {
  readonly scan: string;
  /** The word as printed, its offset, and the offset after it. */
  readonly word: string;
  readonly at: number;
  readonly end: number;
  readonly line: Line;
  /** The line directly above, if it holds text. */
  readonly above: Line | null;
  /** The text of the line before the word. */
  readonly prefix: string;
}

const MENTION =
  /(?:^|[^\p{L}])(?:op|van|bij|en|in|vraag|vragen|onder|zie|naar|als|antwoord|antwoorden|de|het|uw|mijn|dit|deze|aan|tot|over|met|voor|ook|eerdere|schriftelijke|vorige|volgende|betreft|of|t\/m)[\s(]*$/iu;
const SENTENCE_END = /[.?!:;»”"')\]\d]\s*$/;

/** A word that a preposition or article leads to is a mention: "zie het antwoord op / Vraag 3". */
export function isMention({ prefix, above }: WordedContext): boolean {
  if (prefix !== '') return MENTION.test(prefix.slice(-24));
  return above !== null && above.text.includes(' ') && MENTION.test(above.text.slice(-24));
}

/** Whether what stands before the word, on this line or the one above, has come to an end. */
export function followsSentenceEnd({ prefix, above }: WordedContext): boolean {
  return SENTENCE_END.test(prefix === '' ? (above?.text.slice(-8) ?? '.') : prefix.slice(-8));
}

export function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Text that can open a sentence: a capital, a digit, a quotation mark, a bracket. */
export function opensSentence(text: string): boolean {
  return /^[\p{Lu}\d“"‘'’„«(€\-–[…]/u.test(text);
}

/** "Vraag 1b. luidde …", "Vraag 6 zal later worden beantwoord": the letter speaks about a vraag. */
export function isPredicate(rest: string): boolean {
  return /^(?:luid|word|werd|vind|(?:was|waren|zal|zullen|kan|kunnen|heeft|hebben|gaat|betreft|verwijst|en|of|van|over|onder|zijn|is|op|blijft|geldt|volgt)(?!\p{L}))/u.test(
    rest,
  );
}
