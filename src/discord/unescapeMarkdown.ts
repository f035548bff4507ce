/** What a reader sees of text that `escapeMarkdown` made: a backslash shows the mark after it. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replaceAll(/\\([^\dA-Za-z\s])/gu, '$1');
}
