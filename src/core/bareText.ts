/** The letters and digits of a text, in lower case: the same however it is wrapped, spaced or punctuated. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
