import type { Block } from './block.ts';

/** A cell: the blocks inside it. */
export type Cell = readonly Block[];

/** Tables this narrow are often there for layout only, with whole paragraphs in them. */
const LAYOUT_COLUMNS = 2;

/**
 * A table as rows that a person can read, `| a | b |`. A row with one filled cell is
 * text; so are the cells of a narrow table that hold several paragraphs.
 */
export function tableBlocks(rows: readonly (readonly Cell[])[]): readonly Block[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const isLayout =
    width <= LAYOUT_COLUMNS && rows.some((cells) => cells.some((cell) => filled(cell).length > 2));
  return rows.flatMap((cells) => {
    const inUse = cells.filter((cell) => filled(cell).length > 0);
    if (inUse.length === 0) return [];
    if (inUse.length === 1 || isLayout) return inUse.flat();
    return [{ kind: 'row', text: `| ${cells.map(oneLine).join(' | ')} |` } as const];
  });
}

function filled(cell: Cell): Cell {
  return cell.filter(({ text }) => text.trim() !== '');
}

function oneLine(cell: Cell): string {
  const texts = cell.map(({ kind, text }) => (kind === 'row' ? text.slice(2, -2) : text));
  return texts.join(' ').replaceAll('|', '/').replace(/\s+/gu, ' ').trim();
}
