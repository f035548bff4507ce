import type { Passage } from '../passage.ts';

const QUESTION_END = /\?["”’')»\]]*(?:\s*\(?\d{0,2}\)?(?:, ?\d{1,2})*)?(?:\s*\([^)]{1,40}\))?[.]?$/;

/** Whether a passage ends in a question mark, quotation marks, a footnote mark or "(VPB)" after it aside. */
export function endsInQuestion(text: string, { start, end }: Passage): boolean {
  return QUESTION_END.test(text.slice(Math.max(start, end - 60), end));
}
