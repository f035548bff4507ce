import type { Block } from './message.ts';

/** Our own words, without a quotation; lines that are empty are left out. */
export function plainBlock(...lines: readonly string[]): Block {
  return { text: lines.filter((line) => line !== '').join('\n'), quotes: [] };
}
