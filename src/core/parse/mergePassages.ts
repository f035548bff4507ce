import type { Passage } from '../passage.ts';

/** Sorts passages and joins those that overlap or touch. */
export function mergePassages(passages: readonly Passage[]): readonly Passage[] {
  const merged: Passage[] = [];
  for (const next of passages.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else {
      merged.push(next);
    }
  }
  return merged;
}
