import type { NumberForm } from '../blocks/numberText.ts';
import { allWithin, elementsIn, valueOf, type Element, type XmlNode } from '../xml/element.ts';

/** One level of a Word list. */
export interface Level {
  readonly form: NumberForm | 'bullet' | 'none';
  /** `%1.` or `Vraag %1`: what is printed, with the number of level 1 at %1. */
  readonly text: string;
  readonly start: number;
  /** Numbers of higher levels in it are decimal, whatever their own form is. */
  readonly isLegal: boolean;
}

export interface NumberedList {
  /** Lists with the same one count on together. */
  readonly abstractId: string;
  readonly levels: readonly Level[];
  /** Levels that this list starts anew. */
  readonly restarts: ReadonlySet<number>;
}

const FORMS: Readonly<Record<string, Level['form']>> = {
  decimal: 'decimal',
  decimalZero: 'decimalZero',
  lowerLetter: 'letter',
  upperLetter: 'LETTER',
  lowerRoman: 'roman',
  upperRoman: 'ROMAN',
  bullet: 'bullet',
  none: 'none',
};

/** The lists of numbering.xml, by `w:numId`. */
export function readLevels(numbering: readonly XmlNode[]): ReadonlyMap<string, NumberedList> {
  const abstracts = new Map(
    allWithin(numbering, 'w:abstractNum').map((each) => [
      each.attribs['w:abstractNumId'] ?? '',
      each,
    ]),
  );
  const lists = allWithin(numbering, 'w:num').map((num): [string, NumberedList] => {
    const abstractId = valueOf(num, 'w:abstractNumId', 'w:val') ?? '';
    const overrides = elementsIn(num).filter(({ name }) => name === 'w:lvlOverride');
    const levels = levelsIn(abstracts.get(abstractId));
    const restarts = new Set<number>();
    for (const override of overrides) applyOverride(override, levels, restarts);
    return [num.attribs['w:numId'] ?? '', { abstractId, levels, restarts }];
  });
  return new Map(lists);
}

function levelsIn(element: Element | undefined): Level[] {
  const levels: Level[] = [];
  for (const each of elementsIn(element)) {
    if (each.name === 'w:lvl') levels[Number(each.attribs['w:ilvl']) || 0] = toLevel(each);
  }
  return levels;
}

function toLevel(level: Element): Level {
  return {
    form: FORMS[valueOf(level, 'w:numFmt', 'w:val') ?? 'decimal'] ?? 'decimal',
    text: valueOf(level, 'w:lvlText', 'w:val') ?? '',
    start: Number(valueOf(level, 'w:start', 'w:val') ?? 1),
    isLegal: elementsIn(level).some(({ name }) => name === 'w:isLgl'),
  };
}

function applyOverride(override: Element, levels: Level[], restarts: Set<number>): void {
  const at = Number(override.attribs['w:ilvl']) || 0;
  const [own] = levelsIn(override).filter(Boolean);
  if (own) levels[at] = own;
  const start = valueOf(override, 'w:startOverride', 'w:val');
  const level = levels[at];
  if (start === undefined || !level) return;
  levels[at] = { ...level, start: Number(start) };
  restarts.add(at);
}
