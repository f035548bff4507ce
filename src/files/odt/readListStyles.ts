import type { NumberForm } from '../blocks/numberText.ts';
import { allWithin, elementsIn, type Element, type XmlNode } from '../xml/element.ts';

/** One level of an OpenDocument list style. */
export interface OdtLevel {
  readonly form: NumberForm | 'bullet' | 'none';
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels' numbers are printed: 2 gives `1.2`. */
  readonly shown: number;
}

const FORMS: Readonly<Record<string, NumberForm>> = {
  '1': 'decimal',
  a: 'letter',
  A: 'LETTER',
  i: 'roman',
  I: 'ROMAN',
};

/** The list styles by name, each with its levels from 0. */
export function readListStyles(
  nodes: readonly XmlNode[],
): ReadonlyMap<string, readonly OdtLevel[]> {
  return new Map(
    allWithin(nodes, 'text:list-style').map((style) => [
      style.attribs['style:name'] ?? '',
      levelsOf(style),
    ]),
  );
}

function levelsOf(style: Element): readonly OdtLevel[] {
  const levels: OdtLevel[] = [];
  for (const { name, attribs } of elementsIn(style)) {
    const isNumber = name === 'text:list-level-style-number';
    const form = isNumber ? (FORMS[attribs['style:num-format'] ?? ''] ?? 'none') : 'bullet';
    levels[Number(attribs['text:level'] ?? 1) - 1] = {
      form,
      prefix: attribs['style:num-prefix'] ?? '',
      suffix: attribs['style:num-suffix'] ?? '',
      start: Number(attribs['text:start-value'] ?? 1),
      shown: Number(attribs['text:display-levels'] ?? 1),
    };
  }
  return levels;
}
