import type { Block } from '../blocks/block.ts';
import { joinBlocks } from '../blocks/joinBlocks.ts';
import { noteBlocks } from '../blocks/noteBlocks.ts';
import { allWithin, elementsIn, type Element, type XmlNode } from '../xml/element.ts';
import { createNumberer } from './createNumberer.ts';
import type { DocxParts } from './docxParts.ts';
import { walkBlocks, type Walk } from './walkBlocks.ts';

/** The text of a Word letter: what its first page has in the header, the body, the notes. */
export function docxText(parts: DocxParts): string {
  const walk: Walk = { numberOf: createNumberer(parts), notes: [] };
  const [body] = allWithin(parts.document, 'w:body');
  const text = walkBlocks(body ? body.children : [], walk);
  const header = firstPageHeader(parts, walk);
  const notes = walk.notes.map(({ id, kind, mark }) => {
    const root = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const note = allWithin(root, `w:${kind}`).find(({ attribs }) => attribs['w:id'] === id);
    const words = walkBlocks(note ? note.children : [], walk).map((block) => block.text);
    return { mark, text: words.join(' ') };
  });
  return joinBlocks([...header, ...text, ...noteBlocks(notes)]);
}

/** A letterhead often stands in the header only. Later pages' headers repeat it and are left out. */
function firstPageHeader(parts: DocxParts, walk: Walk): readonly Block[] {
  const [section] = allWithin(parts.document, 'w:sectPr');
  if (!section) return [];
  const hasOwn = elementsIn(section).some(({ name, attribs }) => {
    return name === 'w:titlePg' && !['0', 'false', 'off'].includes(attribs['w:val'] ?? '1');
  });
  const reference = headerOf(section, hasOwn ? 'first' : 'default');
  const id = reference?.attribs['r:id'];
  const blocks = id === undefined ? [] : walkBlocks(insideRoot(parts.part(id)), walk);
  return blocks.filter(({ text }) => text.trim() !== '');
}

function headerOf(section: Element, type: string): Element | undefined {
  return elementsIn(section).find(
    ({ name, attribs }) =>
      name === 'w:headerReference' && (attribs['w:type'] ?? 'default') === type,
  );
}

function insideRoot(part: readonly XmlNode[]): readonly XmlNode[] {
  return allWithin(part, 'w:hdr').flatMap(({ children }) => children);
}
