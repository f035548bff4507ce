import { buttonRow, type ButtonFace } from '../buttonRow.ts';
import { menuRow, type MenuFace } from '../menuRow.ts';
import type { Block, Message, MessageFile } from '../message.ts';

/** Discord's limit for the text of a message. */
const MAX = 2000;

interface PlainParts {
  /** Always shown, in this order; without the quotations in it where it would be too long with them. */
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
  const { list = [], more = () => '', buttons = [], menus = [] } = parts;
  const isLong = lengthOf(parts.head) > MAX;
  const head = isLong ? parts.head.filter(({ quotes }) => quotes.length === 0) : parts.head;
  const fitting = list.slice(0, countFitting(head, list, more));
  const left = list.length - fitting.length;
  const foot: readonly Block[] = left > 0 ? [{ text: more(left), quotes: [] }] : [];
  const shown = [...head, ...fitting, ...foot].filter(({ text }) => text !== '');
  return {
    body: {
      content: shown.map(({ text }) => text).join('\n'),
      components: [...buttonRow(buttons), ...menus.map(menuRow)],
      files: left > 0 && parts.rest ? [parts.rest] : [],
    },
    quotes: shown.flatMap(({ quotes }) => quotes),
  };
}

/** How many of the list fit, with the line that says how many do not. */
function countFitting(
  head: readonly Block[],
  list: readonly Block[],
  more: (left: number) => string,
): number {
  let used = lengthOf(head);
  for (const [at, { text }] of list.entries()) {
    const left = list.length - at - 1;
    const after = left > 0 ? more(left).length + 1 : 0;
    if (used + text.length + 1 + after > MAX) return at;
    used += text.length + 1;
  }
  return list.length;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
}
