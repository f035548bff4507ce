/** For comparing what is typed: lower case, without accents and punctuation, single spaces. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most texts have no accent, and this runs over the whole archive.
  const plain = /[^\0-\u007F]/u.test(lower)
    ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '')
    : lower;
  return plain.replaceAll(/[^\p{L}\d/.-]+/gu, ' ').trim();
}
