import { noteBlocks, type Note } from '../blocks/noteBlocks.ts';
import type { PageLine, PdfPage } from './pdfPage.ts';

/** The pages as one text, and where each begins in it; a sentence can go on over the page. */
export function joinPages(
  pages: readonly PdfPage[],
  notes: readonly Note[],
): { readonly tekst: string; readonly pages: readonly number[] } {
  let tekst = '';
  let previous: PageLine | undefined;
  const starts = pages.map(({ lines }) => {
    let start: number | undefined;
    for (const [at, line] of lines.entries()) {
      if (previous) tekst += isApart(previous, line, at === 0) ? '\n\n' : '\n';
      start ??= tekst.length;
      tekst += line.text;
      previous = line;
    }
    return start ?? tekst.length;
  });
  for (const { text } of noteBlocks(notes)) tekst += `\n${text}`;
  return { tekst, pages: starts };
}

function isApart(before: PageLine, line: PageLine, isFirst: boolean): boolean {
  if (!isFirst) return line.isApart;
  return /[.:;?!”"’)]$/u.test(before.text) && !/^\p{Ll}/u.test(line.text);
}
