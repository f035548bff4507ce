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
  // Counts the bits of all pairs, then of all fours, then of all bytes at once.
  let left = a ^ b;
  left -= (left >>> 1) & 0x5555_5555;
  left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
