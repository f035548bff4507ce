import type { PageLine, PdfPage } from './pdfPage.ts';

/** Headers and footers have at most this many lines. */
const MOST_LINES = 15;
/** In points: the same line on another page. */
const SAME_PLACE = 6;
const PAGE_NUMBER =
  /^(?:(?:pagina|blad|bladzijde|bladnummer|blz\.?|pag\.?|page)\s*:?\s*)?[-–—]?\s*(\d{1,3})\s*[-–—]?(?:\s*(?:van|\/|of|-)\s*\d{1,3})?$/iu;
/** Never left out, wherever they stand: the start of a vraag or antwoord. */
const CONTENT =
  /^(?:vraag|vragen|antwoord|antwoorden|beantwoording|reactie|toelichting)(?!\p{L})|^(?:ja|nee)\b|[?:;]$/iu;

/**
 * Leaves out running headers and footers: lines at the edge of a page that stand at the
 * same place on another page with the same words, or with the page's own number.
 */
export function dropFurniture(pages: readonly PdfPage[]): readonly PdfPage[] {
  return pages.map((page, at) => {
    const isRunning = (line: PageLine): boolean => repeats(line, at, pages);
    const top = countEdge(page.lines, isRunning);
    const bottom = countEdge(page.lines.slice(top).toReversed(), isRunning);
    return { ...page, lines: page.lines.slice(top, page.lines.length - bottom) };
  });
}

function countEdge(lines: readonly PageLine[], isRunning: (line: PageLine) => boolean): number {
  const end = lines.slice(0, MOST_LINES).findIndex((line) => !isRunning(line));
  return end === -1 ? Math.min(lines.length, MOST_LINES) : end;
}

function repeats(line: PageLine, at: number, pages: readonly PdfPage[]): boolean {
  if (CONTENT.test(line.text)) return false;
  const number = PAGE_NUMBER.exec(line.text)?.[1];
  if (number !== undefined && Number(number) === at + 1 && pages.length > 1) return true;
  return pages.some(
    ({ lines }, other) =>
      other !== at &&
      edgesOf(lines).some(
        (twin) =>
          Math.abs(twin.y - line.y) < SAME_PLACE &&
          isSame({ text: line.text, at }, { text: twin.text, at: other }),
      ),
  );
}

function edgesOf(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.length <= 2 * MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), ...lines.slice(-MOST_LINES)];
}

interface Placed {
  readonly text: string;
  readonly at: number;
}

/** The same words, and numbers that are the same or count with the pages. */
function isSame(one: Placed, other: Placed): boolean {
  if (one.text === other.text) return /\p{L}{2}/u.test(one.text);
  if (one.text.replace(/\d+/g, '#') !== other.text.replace(/\d+/g, '#')) return false;
  const numbers = other.text.match(/\d+/g) ?? [];
  return (one.text.match(/\d+/g) ?? []).every((number, i) => {
    const difference = Number(numbers[i]) - Number(number);
    return difference === 0 || difference === other.at - one.at;
  });
}
