import type { Passage } from '../passage.ts';

/** Replaces sorted, disjoint passages by as many spaces; line breaks stay, so that lines keep their place. */
export function blank(text: string, passages: readonly Passage[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of passages) {
    parts.push(
      text.slice(at, start),
      text.slice(start, end).replace(/[^\n\r\f\v\u2028\u2029]/g, ' '),
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
