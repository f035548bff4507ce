import { allWithin, childOf, valueOf, type XmlNode } from '../xml/element.ts';

interface StyleNumbering {
  readonly numId: string;
  readonly level: string;
}

/** The list that a paragraph style puts its paragraphs in; `numId` is empty for none. */
export type NumberingOf = (styleId: string | undefined) => StyleNumbering;

interface Style {
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  readonly level: string | undefined;
}

const LONGEST_CHAIN = 20;

/** Reads styles.xml; a style takes from the one that it is based on what it does not say itself. */
export function readStyleNumbering(styles: readonly XmlNode[]): NumberingOf {
  const byId = new Map<string, Style>();
  let byDefault: string | undefined;
  for (const style of allWithin(styles, 'w:style')) {
    if (style.attribs['w:type'] !== 'paragraph') continue;
    const id = style.attribs['w:styleId'] ?? '';
    const numPr = childOf(childOf(style, 'w:pPr'), 'w:numPr');
    const isDefault = style.attribs['w:default'] === '1';
    if (isDefault) byDefault = id;
    byId.set(id, {
      basedOn: valueOf(style, 'w:basedOn', 'w:val'),
      numId: valueOf(numPr, 'w:numId', 'w:val'),
      level: valueOf(numPr, 'w:ilvl', 'w:val'),
    });
  }
  return (styleId) => follow(byId, styleId ?? byDefault);
}

function follow(byId: ReadonlyMap<string, Style>, first: string | undefined): StyleNumbering {
  let numId: string | undefined;
  let level: string | undefined;
  let id = first;
  for (let steps = 0; id !== undefined && steps < LONGEST_CHAIN; steps += 1) {
    const style = byId.get(id);
    numId ??= style?.numId;
    level ??= style?.level;
    id = style?.basedOn;
  }
  return { numId: numId ?? '', level: level ?? '0' };
}
