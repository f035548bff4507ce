import type { Block } from '../blocks/block.ts';
import { joinBlocks } from '../blocks/joinBlocks.ts';
import { noteBlocks } from '../blocks/noteBlocks.ts';
import { allWithin, type Element } from '../xml/element.ts';
import { parseXml } from '../xml/parseXml.ts';
import { firstPageHeader } from './firstPageHeader.ts';
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
  const header = headerBlocks(firstPageHeader(text, content, styles), walk);
  const body = walkOdt(text.children, walk);
  return joinBlocks([...header, ...body, ...noteBlocks(walk.notes)]);
}

function headerBlocks(header: Element | undefined, walk: OdtWalk): readonly Block[] {
  const blocks = header ? walkOdt(header.children, walk) : [];
  return blocks.filter(({ text }) => text.trim() !== '');
}
