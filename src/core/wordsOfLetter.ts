const WORD = /\p{L}+(?:-\p{L}+)*/gu;

let last: { readonly tekst: string; readonly words: ReadonlySet<string> } | undefined;

/**
 * The words that stand whole in a letter, in lower case; those that a line end
 * cuts are left out. Of the last letter it is remembered, for a letter's
 * passages are read one after the other.
 */
export function wordsOfLetter(tekst: string): ReadonlySet<string> {
  if (last?.tekst !== tekst) last = { tekst, words: findWords(tekst) };
  return last.words;
}

function findWords(tekst: string): ReadonlySet<string> {
  const words = new Set<string>();
  let isCut = false;
  for (const { 0: word, index } of tekst.matchAll(WORD)) {
    const end = index + word.length;
    const wasCut = isCut;
    isCut = tekst.charAt(end) === '-' && /^\s/u.test(tekst.slice(end + 1, end + 2));
    if (isCut || wasCut) continue;
    for (const part of [word, ...word.split('-')]) words.add(part.toLowerCase());
  }
  return words;
}
