import type { Row } from './makeRows.ts';
import type { Segment } from './pdfPage.ts';

interface Column {
  readonly x: number;
  readonly right: number;
}

/** Rows of a table as `| a | b |`; an empty cell keeps its place, so that a number stays under its heading. */
export function tableRows(rows: readonly Row[]): readonly Segment[] {
  const [only] = rows;
  if (rows.length === 1 && only && only.length < 3) return [{ ...joined(only, ' ') }];
  const columns = columnsOf(rows.flat());
  const isGrid = rows.every((row) => row.length <= columns.length);
  return rows.map((row) => {
    const cells = isGrid ? fill(row, columns) : row.map(({ text }) => text);
    if (row.length === 1 && row[0]?.x === columns[0]?.x) return joined(row, ' ');
    return { ...joined(row, ' '), text: `| ${cells.join(' | ')} |` };
  });
}

function joined(row: Row, by: string): Segment {
  const [first] = row;
  return {
    text: row.map(({ text }) => text).join(by),
    x: first?.x ?? 0,
    right: row.at(-1)?.right ?? 0,
    y: first?.y ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
  };
}

/** What stands above each other, however it is aligned, is a column. */
function columnsOf(segments: readonly Segment[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { x, right } of segments.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.right) {
      columns[columns.length - 1] = { x: last.x, right: Math.max(last.right, right) };
    } else columns.push({ x, right });
  }
  return columns;
}

function fill(row: Row, columns: readonly Column[]): readonly string[] {
  return columns.map((column) =>
    row
      .filter(({ x }) => x >= column.x && x < column.right)
      .map(({ text }) => text.replaceAll('|', '/'))
      .join(' '),
  );
}
