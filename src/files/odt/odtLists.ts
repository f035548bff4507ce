import { numberText } from '../blocks/numberText.ts';
import type { Element } from '../xml/element.ts';
import type { OdtLevel } from './readListStyles.ts';

export interface Lists {
  readonly listStyles: ReadonlyMap<string, readonly OdtLevel[]>;
  /** How far the last list of a style counted, a number for each level. */
  readonly counts: Map<string, number[]>;
}

/** The list that is being walked. */
export interface OpenList {
  readonly style: string;
  readonly levels: readonly OdtLevel[];
  readonly depth: number;
  readonly counts: number[];
}

/** A list inside another goes on with its style, one level deeper. */
export function openList(element: Element, lists: Lists, parent?: OpenList): OpenList {
  const { attribs } = element;
  const style = attribs['text:style-name'] ?? parent?.style ?? '';
  const levels = lists.listStyles.get(style) ?? parent?.levels ?? [];
  if (parent) return { style, levels, depth: parent.depth + 1, counts: parent.counts };
  const counts = goesOn(element) ? (lists.counts.get(style) ?? []) : [];
  lists.counts.set(style, counts);
  return { style, levels, depth: 0, counts };
}

function goesOn({ attribs }: Element): boolean {
  return attribs['text:continue-numbering'] === 'true' || 'text:continue-list' in attribs;
}

/** Counts one item, and gives what is printed before it. */
export function itemLabel({ attribs }: Element, list: OpenList): string {
  const { levels, depth, counts } = list;
  const level = levels[depth];
  if (!level) return '';
  if (level.form === 'bullet') return '•';
  const start = Number(attribs['text:start-value'] ?? Number.NaN);
  counts[depth] = Number.isNaN(start) ? (counts[depth] ?? level.start - 1) + 1 : start;
  counts.length = depth + 1;
  if (level.form === 'none') return '';
  const numbers = counts
    .slice(Math.max(0, depth + 1 - level.shown))
    .map((count, at, shown) => numberOf(levels[depth + 1 - shown.length + at], count));
  return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim();
}

function numberOf(level: OdtLevel | undefined, count: number): string {
  const form = level?.form ?? 'decimal';
  return form === 'bullet' || form === 'none' ? '' : numberText(count, form);
}
