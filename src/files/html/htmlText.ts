import { parseDocument } from 'htmlparser2';
import type { Block } from '../blocks/block.ts';
import { joinBlocks } from '../blocks/joinBlocks.ts';
import { walkHtml } from './walkHtml.ts';

/** The text of a page, without scripts, menus and what is hidden. */
export function htmlText(html: string): string {
  const blocks = walkHtml(parseDocument(html).children);
  return joinBlocks(blocks.filter(isFilled));
}

function isFilled({ text }: Block): boolean {
  return text.trim() !== '';
}
