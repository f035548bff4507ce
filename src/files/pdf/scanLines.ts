import type { PageLine } from './pdfPage.ts';

/** The lines that text recognition gives; an empty line sets the next one apart. */
export function scanLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  let isApart = true;
  for (const raw of text.split(/[\n\f]/)) {
    const line = raw.trim();
    if (line !== '') lines.push({ text: line, y: Number.NaN, size: Number.NaN, isApart });
    isApart = line === '';
  }
  return lines;
}
