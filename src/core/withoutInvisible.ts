/**
 * Marks that a reader does not see, though they can turn words around or hide
 * them: controls, formatting and bidirectional marks, soft hyphens, zero width
 * spaces. Not white space, and not the joiners that letters and emoji need.
 */
const INVISIBLE = /(?![\s\u200C\u200D])[\p{Cc}\p{Cf}]/gu;

/** A text as people see it: without marks that they do not. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}
