import type { XmlNode } from '../xml/element.ts';
import { allWithin } from '../xml/element.ts';
import { parseXml } from '../xml/parseXml.ts';

/** The XML parts of a Word file that hold its text. */
export interface DocxParts {
  readonly document: readonly XmlNode[];
  readonly styles: readonly XmlNode[];
  readonly numbering: readonly XmlNode[];
  readonly footnotes: readonly XmlNode[];
  readonly endnotes: readonly XmlNode[];
  /** A header or footer, by the id that the document refers to it with. */
  part(relationId: string): readonly XmlNode[];
}

const NOTHING: readonly XmlNode[] = [];

/** `null` when there is no Word document among the files of a zip. */
export function docxParts(files: ReadonlyMap<string, Buffer>): DocxParts | null {
  const main = relations(files.get('_rels/.rels')).find(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  const path = main ? main.target.replace(/^\//, '') : 'word/document.xml';
  const document = files.get(path);
  if (!document) return null;
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(path) ?? [];
  const related = relations(files.get(`${folder}_rels/${name}.rels`));
  const read = (target: string | undefined): readonly XmlNode[] =>
    target === undefined ? NOTHING : parseXml(files.get(resolve(folder, target)));
  const byType = (type: string): readonly XmlNode[] =>
    read(related.find((each) => each.type.endsWith(`/${type}`))?.target);
  return {
    document: parseXml(document),
    styles: byType('styles'),
    numbering: byType('numbering'),
    footnotes: byType('footnotes'),
    endnotes: byType('endnotes'),
    part: (relationId) => read(related.find(({ id }) => id === relationId)?.target),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relations(part: Buffer | undefined): readonly Relation[] {
  return allWithin(parseXml(part), 'Relationship').map(({ attribs }) => ({
    id: attribs['Id'] ?? '',
    type: attribs['Type'] ?? '',
    target: attribs['Target'] ?? '',
  }));
}

function resolve(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target;
}
