import { allWithin, childOf, elementsIn, type Element, type XmlNode } from '../xml/element.ts';

/** What opens a page when its style says so. */
const BLOCKS = new Set(['text:p', 'text:h', 'table:table']);
/** Stands before the letter's text and is not printed. */
const BEFORE = new Set(['text:tracked-changes', 'text:sequence-decls', 'office:forms']);

/**
 * The header of the page that the letter begins on, where a letterhead often
 * stands. Later pages' headers repeat it or are an annex's, and are left out.
 */
export function firstPageHeader(
  text: Element,
  content: readonly XmlNode[],
  styles: readonly XmlNode[],
): Element | undefined {
  const masters = allWithin(styles, 'style:master-page');
  const name = masterOf(firstBlock(text), allWithin([...content, ...styles], 'style:style'));
  const master =
    masters.find(({ attribs }) => attribs['style:name'] === (name ?? 'Standard')) ?? masters[0];
  const own = childOf(master, 'style:header-first');
  const header = own && isShown(own) ? own : childOf(master, 'style:header');
  return header && isShown(header) ? header : undefined;
}

function firstBlock(element: Element): Element | undefined {
  if (BLOCKS.has(element.name)) return element;
  for (const each of elementsIn(element).filter(({ name }) => !BEFORE.has(name))) {
    const found = firstBlock(each);
    if (found) return found;
  }
  return undefined;
}

/** The page that a block's style asks for, also the style that it is made from; absent: the standard one. */
function masterOf(block: Element | undefined, styles: readonly Element[]): string | undefined {
  const name = block?.attribs['text:style-name'] ?? block?.attribs['table:style-name'];
  const style = styles.find(({ attribs }) => attribs['style:name'] === name);
  const parent = styles.find(
    ({ attribs }) => attribs['style:name'] === style?.attribs['style:parent-style-name'],
  );
  return pageOf(style) ?? pageOf(parent);
}

function pageOf(style: Element | undefined): string | undefined {
  return style?.attribs['style:master-page-name'] || undefined;
}

function isShown({ attribs }: Element): boolean {
  return attribs['style:display'] !== 'false';
}
