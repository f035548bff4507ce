import type { CopiedQuote } from '../app/copyText.ts';

/** `citaat-2024-04-08-7.txt`, with nothing in it that a file name may not hold. */
export function copyFileName([first]: readonly CopiedQuote[]): string {
  if (!first) return 'citaat.txt';
  const { brief, pair } = first.stored;
  return `citaat-${brief.kenmerk}-${pair.nr.replaceAll(/[^\dA-Za-z.-]/gu, '')}.txt`;
}
