import type { Passage } from '../passage.ts';

const HEAD = 60;

/** The first letters of a passage, to see whether the same vraag is printed twice. */
export function normalHead(text: string, { start, end }: Passage): string {
  return text
    .slice(start, Math.min(end, start + 2 * HEAD))
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .slice(0, HEAD);
}
