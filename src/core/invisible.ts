/**
 * Marks that a reader does not see, though they can turn words around or hide
 * them: controls, formatting and bidirectional marks, soft hyphens, zero width
 * spaces. Not white space, and not the joiners that letters and emoji need.
 */
const INVISIBLE = /(?![\s\u200C\u200D])[\p{Cc}\p{Cf}]/u;
const ALL = new RegExp(INVISIBLE, 'gu');
/** Those that change in which order words are read, or that are no text at all. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?!\s)\p{Cc}/u;

/** Whether a text holds a mark that a reader does not see. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Whether a text holds a mark that could make it read otherwise than it is written. */
export function hasTurning(text: string): boolean {
  return TURNING.test(text);
}

/** A text as people see it: without marks that they do not. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(ALL, '');
}
