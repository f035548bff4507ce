import type { Block } from '../blocks/block.ts';
import { noteMark } from '../blocks/noteMark.ts';
import { numberText, type NumberForm } from '../blocks/numberText.ts';
import { tableBlocks, type Cell } from '../blocks/tableBlocks.ts';
import { elementsIn, isElement, textOf, type Element, type XmlNode } from '../xml/element.ts';

const UNPRINTED = new Set(
  'del s strike head script style template noscript nav svg iframe object select button textarea'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'html body address article aside blockquote center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const FORMS: Readonly<Record<string, NumberForm>> = {
  a: 'letter',
  A: 'LETTER',
  i: 'roman',
  I: 'ROMAN',
};

/** The blocks of a page: text runs until an element that starts a line of its own. */
export function walkHtml(nodes: readonly XmlNode[]): readonly Block[] {
  const blocks: Block[] = [];
  let run = '';
  const flush = (): void => {
    const text = run.replace(/ *\n */g, '\n').trim();
    if (text !== '') blocks.push({ kind: 'paragraph', text });
    run = '';
  };
  for (const node of nodes) {
    const inside = isElement(node) ? blocksOf(node) : null;
    if (inside) {
      flush();
      blocks.push(...inside);
    } else run = glue(run, inlineOf(node));
  }
  flush();
  return blocks;
}

/** `null` for an element that runs on in its line. */
function blocksOf(element: Element): readonly Block[] | null {
  if (isUnprinted(element)) return null;
  const { name } = element;
  if (name === 'table') return tableBlocks(rowsOf(element));
  if (name === 'ol' || name === 'ul') return listBlocks(element);
  if (name === 'pre') return [{ kind: 'paragraph', text: rawText(element) }];
  if (BLOCKS.has(name) || holdsBlocks(element)) return walkHtml(element.children);
  return null;
}

function holdsBlocks(element: Element): boolean {
  return elementsIn(element).some((each) => BLOCKS.has(each.name) || holdsBlocks(each));
}

function isUnprinted({ name, attribs }: Element): boolean {
  return UNPRINTED.has(name) || 'hidden' in attribs || HIDDEN.test(attribs['style'] ?? '');
}

function inlineOf(node: XmlNode): string {
  if (!isElement(node)) {
    return textOf(node).replace(/[ \t\r\n\f]+/g, ' ');
  }
  if (node.name === 'br') return '\n';
  if (isUnprinted(node)) return '';
  const inside = node.children.map(inlineOf).reduce(glue, '');
  return node.name === 'sup' && /^\d{1,2}$/.test(inside) ? noteMark.write(inside) : inside;
}

/** Two spaces at a seam are one. */
function glue(before: string, after: string): string {
  return /\s$/.test(before) ? before + after.replace(/^ +/, '') : before + after;
}

function rawText(node: XmlNode): string {
  if (!isElement(node)) return textOf(node);
  return node.name === 'br' ? '\n' : node.children.map(rawText).join('');
}

function listBlocks(list: Element): readonly Block[] {
  const form = FORMS[list.attribs['type'] ?? ''] ?? 'decimal';
  let number = Number(list.attribs['start'] ?? 1) - 1;
  return elementsIn(list).flatMap((item) => {
    if (item.name !== 'li') return walkHtml([item]);
    number = Number(item.attribs['value'] ?? number + 1);
    const label = list.name === 'ol' ? `${numberText(number, form)}.` : '•';
    const [first, ...rest] = walkHtml(item.children);
    return first ? [{ ...first, text: `${label} ${first.text}` }, ...rest] : [];
  });
}

function rowsOf(table: Element): readonly (readonly Cell[])[] {
  return within(table, ['tr']).map((row) =>
    within(row, ['td', 'th']).map((cell) => walkHtml(cell.children)),
  );
}

/** Rows of a table or cells of a row, not those of a table inside. */
function within(element: Element, names: readonly string[]): readonly Element[] {
  return elementsIn(element).flatMap((each) => {
    if (names.includes(each.name)) return [each];
    return each.name === 'table' ? [] : within(each, names);
  });
}
