/**
 * What stands on both sides of a cut inside a word or number: `po|nt`, `84|.500`, `her|-⏎stel`.
 * A letter beside a digit is none, nor a capital behind a small letter: so a marker or the mark
 * of a footnote is glued to the words where the layout was lost.
 */
const SPLITS: readonly RegExp[] = [
  /(?<=[\p{L}\p{M}])(?<!\p{Ll}\p{M}{0,4}(?=\p{Lu}))[\p{L}\p{M}]/uy,
  /(?<=\d)[.,]?\d/uy,
  /(?<=\d[.,])\d/uy,
  /(?<=\p{L})(?:\u00ad\s{0,9}|\p{Pd}\s{0,9}\n\s{0,9})\p{Ll}/uy,
  /(?<=\p{L}(?:\u00ad\s{0,9}|\p{Pd}\s{0,9}\n\s{0,9}))\p{Ll}/uy,
];

/** Whether a cut before the code unit `at` leaves half of a word or number on either side. */
export function splitsWord(text: string, at: number): boolean {
  return SPLITS.some((split) => {
    split.lastIndex = at;
    return split.test(text);
  });
}
