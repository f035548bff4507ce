import type { Block } from '../blocks/block.ts';
import type { Note } from '../blocks/noteBlocks.ts';
import { noteMark } from '../blocks/noteMark.ts';
import { tableBlocks, type Cell } from '../blocks/tableBlocks.ts';
import { allWithin, childOf, elementsIn, isElement, textOf, type Element } from '../xml/element.ts';
import type { XmlNode } from '../xml/element.ts';
import { itemLabel, openList, type Lists, type OpenList } from './odtLists.ts';

/** What is kept while walking: the lists' counters, and the notes met so far. */
export interface OdtWalk extends Lists {
  readonly notes: Note[];
}

const UNPRINTED = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'office:annotation',
  'office:annotation-end',
  'text:table-of-content',
  'svg:title',
  'svg:desc',
]);
const SIGNS: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n' };
const BOXED = new Set(['text:p', 'text:h', 'text:list', 'table:table']);
/** More spaces than a line is wide are no layout. */
const MOST_SPACES = 100;

/** The blocks of OpenDocument text; text boxes come before the paragraph that they are anchored in. */
export function walkOdt(
  nodes: readonly XmlNode[],
  walk: OdtWalk,
  list?: OpenList,
): readonly Block[] {
  return nodes.filter(isElement).flatMap((element): readonly Block[] => {
    const { name } = element;
    if (UNPRINTED.has(name)) return [];
    if (name === 'text:p' || name === 'text:h') return paragraphBlocks(element, walk);
    if (name === 'text:list') return listBlocks(element, walk, list);
    if (name === 'table:table') return tableBlocks(rowsOf(element, walk));
    return walkOdt(element.children, walk, list);
  });
}

function listBlocks(element: Element, walk: OdtWalk, parent?: OpenList): readonly Block[] {
  const list = openList(element, walk, parent);
  return elementsIn(element).flatMap((item) => {
    const label = item.name === 'text:list-item' ? itemLabel(item, list) : '';
    const blocks = walkOdt(item.children, walk, list);
    const [first] = blocks;
    // An item that starts with a list of its own has no line to print its number on.
    if (!first || label === '' || elementsIn(item)[0]?.name === 'text:list') return blocks;
    return [{ ...first, text: `${label} ${first.text}` }, ...blocks.slice(1)];
  });
}

function paragraphBlocks(paragraph: Element, walk: OdtWalk): readonly Block[] {
  const boxes: Block[] = [];
  const text = inline(paragraph, walk, boxes).replace(/[ \t]+\n/g, '\n');
  return [...boxes, { kind: 'paragraph', text }];
}

function inline(element: Element, walk: OdtWalk, boxes: Block[]): string {
  const parts = element.children.map((node) => {
    if (isElement(node)) return inlineElement(node, walk, boxes);
    return textOf(node).replace(/\s+/gu, ' ');
  });
  return parts.join('');
}

function inlineElement(element: Element, walk: OdtWalk, boxes: Block[]): string {
  const { name, attribs } = element;
  if (UNPRINTED.has(name)) return '';
  if (name === 'text:s') {
    return ' '.repeat(Math.min(MOST_SPACES, Number(attribs['text:c'] ?? 1) || 1));
  }
  if (name === 'text:note') return readNote(element, walk);
  if (isBox(element)) {
    boxes.push(...walkOdt(element.children, walk));
    return '';
  }
  return SIGNS[name] ?? inline(element, walk, boxes);
}

/** A frame with text, or a shape that Word's text boxes become. */
function isBox(element: Element): boolean {
  const isDrawn = element.name.startsWith('draw:');
  return isDrawn && elementsIn(element).some(({ name }) => BOXED.has(name));
}

function readNote(note: Element, walk: OdtWalk): string {
  const mark = String(walk.notes.length + 1);
  const at = walk.notes.push({ mark, text: '' }) - 1;
  const body = childOf(note, 'text:note-body');
  const blocks = walkOdt(body ? body.children : [], walk);
  walk.notes[at] = { mark, text: blocks.map(({ text }) => text).join(' ') };
  return noteMark.write(mark);
}

function rowsOf(table: Element, walk: OdtWalk): readonly (readonly Cell[])[] {
  const rows = allWithin(table.children, 'table:table-row');
  return rows
    .filter((row) => tableOf(row) === table)
    .map((row) =>
      elementsIn(row)
        .filter(({ name }) => name === 'table:table-cell')
        .map((cell) => walkOdt(cell.children, walk)),
    );
}

function tableOf(row: Element): XmlNode | null {
  let up = row.parent;
  while (up && 'name' in up && up.name !== 'table:table') up = up.parent;
  return up && 'attribs' in up ? up : null;
}
