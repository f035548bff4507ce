import { DomUtils, ElementType } from 'htmlparser2';

export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type XmlNode = Element['children'][number];

/** The elements directly inside, in order. */
export function elementsIn(element: Element | undefined): readonly Element[] {
  return element ? element.children.filter(isElement) : [];
}

/** The first element of that name directly inside. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return elementsIn(element).find((each) => each.name === name);
}

/** All elements of that name, however deep. */
export function allWithin(nodes: readonly XmlNode[], name: string): readonly Element[] {
  return DomUtils.getElementsByTagName(name, [...nodes], true);
}

/** The value of the child element's attribute: `valueOf(pPr, 'w:pStyle', 'w:val')`. */
export function valueOf(
  element: Element | undefined,
  name: string,
  attribute: string,
): string | undefined {
  return childOf(element, name)?.attribs[attribute];
}

export function isElement(node: XmlNode): node is Element {
  return 'attribs' in node;
}

/** The words of a text node; nothing of a comment. */
export function textOf(node: XmlNode): string {
  return 'data' in node && node.type === ElementType.Text ? node.data : '';
}
