import type { Block } from '../blocks/block.ts';
import { joinBlocks } from '../blocks/joinBlocks.ts';
import { noteBlocks } from '../blocks/noteBlocks.ts';
import { allWithin, childOf, type Element } from '../xml/element.ts';
import { parseXml } from '../xml/parseXml.ts';
import { readListStyles } from './readListStyles.ts';
import { walkOdt, type OdtWalk } from './walkOdt.ts';

/** The text of an OpenDocument letter; `null` when there is none among the files of a zip. */
export function odtText(files: ReadonlyMap<string, Buffer>): string | null {
  const content = parseXml(files.get('content.xml'));
  const styles = parseXml(files.get('styles.xml'));
  const [text] = allWithin(content, 'office:text');
  if (!text) return null;
  const walk: OdtWalk = {
    listStyles: readListStyles([...styles, ...content]),
    counts: new Map(),
    notes: [],
  };
  const pages = new Set(allWithin(content, 'style:style').map(masterPage).filter(Boolean));
  const masters = allWithin(styles, 'style:master-page');
  const [first] = masters.filter(({ attribs }) => pages.has(attribs['style:name']));
  const header = headerBlocks(first ?? masters[0], walk);
  const body = walkOdt(text.children, walk);
  return joinBlocks([...header, ...body, ...noteBlocks(walk.notes)]);
}

function masterPage({ attribs }: Element): string | undefined {
  return attribs['style:master-page-name'];
}

/** A letterhead often stands in the header of the first page only. */
function headerBlocks(master: Element | undefined, walk: OdtWalk): readonly Block[] {
  const header = childOf(master, 'style:header-first') ?? childOf(master, 'style:header');
  const blocks = header ? walkOdt(header.children, walk) : [];
  return blocks.filter(({ text }) => text.trim() !== '');
}
