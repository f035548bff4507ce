import { wordsOf } from './words.ts';

const NEGATION =
  /^(?:niet|geen|geenszins|niets|niemand|nergens|nooit|noch|nimmer|zonder|evenmin|onmogelijk|wel)$/u;

/** Whether a word (its key) turns what is said around, such as "niet". */
export function isNegation(key: string): boolean {
  return NEGATION.test(key);
}

/** Whether one of a text's words does. */
export function hasNegation(text: string): boolean {
  return wordsOf(text).some(({ key }) => isNegation(key));
}
