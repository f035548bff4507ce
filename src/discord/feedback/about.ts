import { parseCitation } from '../../core/citation.ts';
import { hasInvisible } from '../../core/invisible.ts';
import type { Grade } from '../../core/grade.ts';

/** Which answer a feedback is about: how sure it was, and the place shown. */
export interface About {
  readonly grade: Grade;
  readonly citation: string | null;
}

const LETTERS: Readonly<Record<Grade, string>> = { antwoord: 'a', verwant: 'v', geen: 'g' };
const GRADES = new Map<string, Grade>([
  ['a', 'antwoord'],
  ['v', 'verwant'],
  ['g', 'geen'],
]);

/** For a custom id: `a:2024-04-08/3`. */
export function formatAbout({ grade, citation }: About): string {
  return `${LETTERS[grade]}:${citation ?? ''}`;
}

function isExact(citation: string): boolean {
  return parseCitation(citation)?.isExact === true && !hasInvisible(citation);
}

/** Reads what `formatAbout` wrote; null for any other text, for anyone can make one up. */
export function parseAbout(args: string): About | null {
  const [, letter = '', citation = ''] = /^([avg]):(.*)$/u.exec(args) ?? [];
  const grade = GRADES.get(letter);
  if (!grade || (citation !== '' && !isExact(citation))) return null;
  return { grade, citation: citation === '' ? null : citation };
}
