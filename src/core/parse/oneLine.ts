/** Text with its white space collapsed and words that were broken at a line end after their own hyphen joined. */
export function oneLine(text: string): string {
  return text
    .replace(/(\p{L}-)[ \t]*[\n\r]+\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
