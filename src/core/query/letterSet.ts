/** The letters of a word as bits, a to z, any other as one: to see fast that two words are far apart. */
export function letterSet(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const place = word.charCodeAt(at) - 97;
    bits |= 1 << (place >= 0 && place < 26 ? place : 26);
  }
  return bits;
}

/** How many letters stand in one of two sets only: two words are at least this far apart. */
export function letterGap(a: number, b: number): number {
  let left = a ^ b;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}
