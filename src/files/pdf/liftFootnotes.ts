import type { Note } from '../blocks/noteBlocks.ts';
import type { PageLine, PdfPage } from './pdfPage.ts';

/** Footnotes are printed this much smaller than the text. */
const SMALLER = 0.92;
/** Of a scan the sizes are estimates. */
const SMALLER_IN_SCAN = 0.85;
const NOTE = /^(\d{1,2})(?![\d.,-]\d|\d)[.)]?\s*(?=\S)/;

/** Takes footnotes from the foot of each page, so that a sentence runs on to the next page. */
export function liftFootnotes(pages: readonly PdfPage[]): {
  readonly pages: readonly PdfPage[];
  readonly notes: readonly Note[];
} {
  const body = bodySize(pages.flatMap(({ lines }) => lines));
  const notes: Note[] = [];
  const kept = pages.map((page) => {
    const start = footStart(page.lines, body * (page.isOcr ? SMALLER_IN_SCAN : SMALLER));
    const foot = page.lines.slice(start);
    if (foot.length === 0) return page;
    notes.push(...toNotes(foot));
    return { ...page, lines: page.lines.slice(0, start) };
  });
  return { pages: kept, notes };
}

/** Where the small lines at the foot of a page begin, when their first one has a number. */
function footStart(lines: readonly PageLine[], limit: number): number {
  const last = lines.findLastIndex(({ size }) => size >= limit);
  const first = lines.findIndex(({ text }, at) => at > last && NOTE.test(text));
  // A letter whose text is all small, or that is a table, has no footnotes.
  return first === -1 || last === -1 || first !== last + 1 ? lines.length : first;
}

function toNotes(foot: readonly PageLine[]): readonly Note[] {
  const notes: Note[] = [];
  let previous = 0;
  for (const { text } of foot) {
    const [whole = '', mark = ''] = NOTE.exec(text) ?? [];
    const last = notes.at(-1);
    const isNext = mark !== '' && (previous === 0 || Number(mark) === previous + 1);
    if (isNext || !last) {
      notes.push({ mark, text: text.slice(whole.length) });
      previous = Number(mark);
    } else notes[notes.length - 1] = { mark: last.mark, text: `${last.text} ${text}` };
  }
  return notes;
}

/** The size that most letters have. */
function bodySize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}
