import type { Passage } from '../passage.ts';

/** The part of a stretch of text without white space at its ends; `null` when nothing is left. */
export function trimPassage(text: string, start: number, end: number): Passage | null {
  const slice = text.slice(start, Math.max(start, end));
  const trimmed = slice.trim();
  if (trimmed === '') return null;
  const from = start + slice.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
