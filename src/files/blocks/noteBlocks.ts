import type { Block } from './block.ts';

/** A footnote: the mark that the text has at its place, and its own words. */
export interface Note {
  readonly mark: string;
  readonly text: string;
}

/** Footnotes apart, after the text: `1 Kamerstuk …`, one line each, which the parser knows as notes. */
export function noteBlocks(notes: readonly Note[]): readonly Block[] {
  const lines = notes
    .map(({ mark, text }) => ({ mark, words: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ words }) => words !== '')
    .map(({ mark, words }) => `${mark} ${words}`);
  if (lines.length === 0) return [];
  return [
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph', text: lines.join('\n') },
  ];
}
