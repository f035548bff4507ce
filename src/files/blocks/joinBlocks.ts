import type { Block } from './block.ts';
import { noteMark } from './noteMark.ts';

/** What is longer than a printed line is a paragraph of its own: an empty line keeps it apart. */
const PRINTED_LINE = 75;

/**
 * Blocks as a text: one line each, with an empty line where one was, where a table
 * starts or ends, and around what would otherwise look like a wrapped line.
 */
export function joinBlocks(blocks: readonly Block[]): string {
  let text = '';
  let previous: Block | undefined;
  for (const block of blocks.map(clean)) {
    if (previous) text += isApart(previous, block) ? '\n\n' : '\n';
    text += block.text;
    previous = block;
  }
  return text.replace(/\n{4,}/g, '\n\n\n').trim();
}

function clean({ kind, text }: Block): Block {
  const settled = noteMark.settle(text);
  return { kind, text: settled.replace(/\u00ad/gu, '').replace(/[ \t\u00a0]+$/gmu, '') };
}

function isApart(before: Block, after: Block): boolean {
  if (before.text === '' || after.text === '') return false;
  if (before.kind !== after.kind) return true;
  return before.kind === 'paragraph' && (isLong(before) || isLong(after));
}

function isLong({ text }: Block): boolean {
  return text.length > PRINTED_LINE;
}
