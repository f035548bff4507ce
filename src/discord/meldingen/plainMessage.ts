import { buttonRow, type ButtonFace } from '../buttonRow.ts';
import { menuRow, type MenuFace } from '../menuRow.ts';
import type { Block, Message, MessageFile } from '../message.ts';

/** Discord's limit for the text of a message. */
const MAX = 2000;

interface PlainParts {
  /** Always shown, in this order. */
  readonly head: readonly Block[];
  /** As many as fit, then `more` says how many are left out. */
  readonly list?: readonly Block[];
  readonly more?: (left: number) => string;
  /** Goes along when some are left out. */
  readonly rest?: MessageFile;
  readonly buttons?: readonly ButtonFace[];
  readonly menus?: readonly MenuFace[];
}

/** A message of plain text: its first line is what a phone shows in a notification. */
export function plainMessage(parts: PlainParts): Message {
  const { head, list = [], more = () => '', buttons = [], menus = [] } = parts;
  const shown = [...head];
  let used = lengthOf(head);
  let left = list.length;
  for (const block of list) {
    const after = left > 1 ? more(left - 1).length + 1 : 0;
    if (used + block.text.length + 1 + after > MAX) break;
    shown.push(block);
    used += block.text.length + 1;
    left -= 1;
  }
  if (left > 0) shown.push({ text: more(left), quotes: [] });
  const filled = shown.filter(({ text }) => text !== '');
  return {
    body: {
      content: filled.map(({ text }) => text).join('\n'),
      components: [...buttonRow(buttons), ...menus.map(menuRow)],
      files: left > 0 && parts.rest ? [parts.rest] : [],
    },
    quotes: filled.flatMap(({ quotes }) => quotes),
  };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
}
