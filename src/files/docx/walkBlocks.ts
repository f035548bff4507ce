import type { Block } from '../blocks/block.ts';
import { noteMark } from '../blocks/noteMark.ts';
import { tableBlocks, type Cell } from '../blocks/tableBlocks.ts';
import { childOf, elementsIn, isElement, type Element, type XmlNode } from '../xml/element.ts';
import type { Numberer } from './createNumberer.ts';

/** A place in the text that refers to a note. */
interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly mark: string;
}

/** What is kept while walking: Word's counters, and the notes referred to so far, in order. */
export interface Walk {
  readonly numberOf: Numberer;
  readonly notes: NoteReference[];
}

/** Deleted or moved away under "track changes", or properties and instructions that are not printed. */
const UNPRINTED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText']);
const NOT_SAID = ['w:vanish', 'w:strike', 'w:dstrike'];
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const REFERENCES: Readonly<Record<string, NoteReference['kind']>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};
/** Ticks of Wingdings; the letters that carry them mean nothing else. */
const TICKS: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F0A8: '☐',
  F06F: '☐',
  F0FC: '✓',
};

/** The blocks of Word's XML; text boxes come before the paragraph that they are anchored in. */
export function walkBlocks(nodes: readonly XmlNode[], walk: Walk): readonly Block[] {
  return nodes.filter(isElement).flatMap((element) => {
    if (element.name === 'w:p') return paragraphBlocks(element, walk);
    if (element.name === 'w:tbl') return tableBlocks(rowsOf(element, walk));
    return UNPRINTED.has(element.name) ? [] : walkBlocks(shown(element).children, walk);
  });
}

function rowsOf(table: Element, walk: Walk): readonly (readonly Cell[])[] {
  return within(table, 'w:tr').map((row) =>
    within(row, 'w:tc').map((cell) => walkBlocks(cell.children, walk)),
  );
}

function paragraphBlocks(paragraph: Element, walk: Walk): readonly Block[] {
  const boxes: Block[] = [];
  const words = inline(paragraph, walk, boxes).replace(/[ \t]+\n/g, '\n');
  const label = walk.numberOf(paragraph);
  const text = label === '' ? words : `${label} ${words.trimStart()}`;
  return [...boxes, { kind: 'paragraph', text }];
}

function inline(element: Element, walk: Walk, boxes: Block[]): string {
  const parts: string[] = [];
  for (const each of elementsIn(element)) {
    const { name } = each;
    if (UNPRINTED.has(name) || isHidden(each)) continue;
    if (name === 'w:txbxContent') boxes.push(...walkBlocks(each.children, walk));
    else parts.push(leafText(each, walk.notes) ?? inline(shown(each), walk, boxes));
  }
  return parts.join('');
}

/** The text of an element that holds no other elements; `null` for all others. */
function leafText(element: Element, notes: NoteReference[]): string | null {
  const { name, attribs } = element;
  if (name === 'w:t') return textOf(element);
  if (name === 'w:sym') return TICKS[(attribs['w:char'] ?? '').toUpperCase()] ?? '';
  const kind = REFERENCES[name];
  if (!kind) return SIGNS[name] ?? null;
  const mark = String(notes.length + 1);
  notes.push({ kind, id: attribs['w:id'] ?? '', mark });
  return noteMark.write(mark);
}

function textOf(element: Element): string {
  return element.children.map((node) => ('data' in node ? node.data : '')).join('');
}

/** Hidden, or struck through: it is not what the letter says. */
function isHidden(run: Element): boolean {
  if (run.name !== 'w:r') return false;
  return NOT_SAID.some((name) => {
    const sign = childOf(childOf(run, 'w:rPr'), name);
    return sign !== undefined && !['0', 'false', 'off'].includes(sign.attribs['w:val'] ?? '1');
  });
}

/** Of alternatives for newer and older Word, which hold the same text, the first. */
function shown(element: Element): Element {
  if (element.name !== 'mc:AlternateContent') return element;
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;
}

/** Rows of a table or cells of a row, also inside content controls; not those of a table inside. */
function within(element: Element, name: string): readonly Element[] {
  return elementsIn(element).flatMap((each) => {
    if (each.name === name) return [each];
    return ['w:tbl', 'w:p'].includes(each.name) ? [] : within(each, name);
  });
}
