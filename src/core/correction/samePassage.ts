import type { Passage } from '../passage.ts';

export function samePassage(a: Passage | null, b: Passage | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
