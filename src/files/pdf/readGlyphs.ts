import { Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyphs } from './pdfPage.ts';

/** More pieces than this on one page are no letter. */
const MOST_PIECES = 50_000;

/** The pieces of text on a page that stand upright; stamps along the margin do not. */
export async function readGlyphs(page: PDFPageProxy): Promise<readonly Glyphs[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.slice(0, MOST_PIECES).flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const placed = place(Util.transform(transform, item.transform));
    if (!placed) return [];
    const { x, y, size } = placed;
    const text = item.str.replace(/\u00ad/gu, '-');
    return [{ text, x, right: x + item.width, y, size: size || item.height }];
  });
}

/** `null` for letters that do not stand upright. */
function place(matrix: readonly number[]): { x: number; y: number; size: number } | null {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = matrix;
  return a <= 0 || Math.abs(b) > a / 10 ? null : { x, y, size: Math.abs(d) };
}
