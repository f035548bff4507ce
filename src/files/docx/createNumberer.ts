import { numberText } from '../blocks/numberText.ts';
import { childOf, valueOf, type Element } from '../xml/element.ts';
import type { DocxParts } from './docxParts.ts';
import { readLevels, type Level } from './readLevels.ts';
import { readStyleNumbering, type NumberingOf } from './readStyleNumbering.ts';

/** The label that Word prints before a paragraph (`3.`, `Vraag 3`, `•`), or an empty string. */
export type Numberer = (paragraph: Element) => string;

/**
 * Word's automatic numbers are not in a paragraph's text: they follow from counting.
 * Call it once for each paragraph, in the order of the document.
 */
export function createNumberer(parts: DocxParts): Numberer {
  const lists = readLevels(parts.numbering);
  const styleNumbering = readStyleNumbering(parts.styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const { numId, level } = numberingOf(paragraph, styleNumbering);
    const list = lists.get(numId);
    const at = list?.levels[level];
    if (!list || !at) return '';
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    const isNew = !begun.has(`${numId}/${level}`) && list.restarts.has(level);
    begun.add(`${numId}/${level}`);
    counts[level] = isNew ? at.start : (counts[level] ?? at.start - 1) + 1;
    counts.length = level + 1;
    return labelOf(at, list.levels, counts);
  };
}

function numberingOf(paragraph: Element, styles: NumberingOf): { numId: string; level: number } {
  const properties = childOf(paragraph, 'w:pPr');
  const direct = childOf(properties, 'w:numPr');
  const styled = styles(valueOf(properties, 'w:pStyle', 'w:val'));
  const numId = valueOf(direct, 'w:numId', 'w:val') ?? styled.numId;
  const level = valueOf(direct, 'w:ilvl', 'w:val') ?? styled.level;
  return { numId, level: Number(level) || 0 };
}

/** `%1.%2` filled in; a bullet of whatever font is a bullet. */
function labelOf(own: Level, levels: readonly Level[], counts: readonly number[]): string {
  if (own.form === 'bullet') return '•';
  if (own.form === 'none') return own.text.replace(/%\d/g, '').trim();
  return own.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const level = levels[Number(digit) - 1];
      const form = level?.form;
      if (!level || !form || form === 'bullet' || form === 'none') return '';
      return numberText(counts[Number(digit) - 1] ?? level.start, own.isLegal ? 'decimal' : form);
    })
    .trim();
}
