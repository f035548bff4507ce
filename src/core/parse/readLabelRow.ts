import { cellsUnder, columnsOf } from './columns.ts';
import type { HeaderField } from './headerField.ts';
import { LABEL, nameOfLabel } from './headerLabels.ts';
import type { Line } from './line.ts';

const ALONE = new RegExp(`^(?:${LABEL.source})$`, 'iu');
const LINES_BELOW = 2;

/** "Datum   Ons kenmerk   Bijlagen" above a row with the value of each; empty when the line is no such row. */
export function readLabelRow(lines: readonly Line[], index: number): readonly HeaderField[] {
  const line = lines[index];
  if (!line || line.text === '') return [];
  const cells = columnsOf(line);
  const labels = cells.map(({ start, end }) => line.text.slice(start - line.from, end - line.from));
  if (labels.length < 2 || !labels.every((label) => ALONE.test(label))) return [];
  const below = lines.slice(index + 1, index + 1 + LINES_BELOW).find(({ text }) => text !== '');
  if (!below || opensWithLabel(below.text)) return [];
  const values = cellsUnder({ line, cells }, below);
  return cells.flatMap((label, i) => {
    const value = values[i];
    return value ? [{ name: nameOfLabel(labels[i] ?? ''), label, value }] : [];
  });
}

function opensWithLabel(text: string): boolean {
  return [...text.slice(0, 60).matchAll(LABEL)].some(({ index }) => index === 0);
}
