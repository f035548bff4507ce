import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyphs } from './pdfPage.ts';

/** A scanner's stamp or a page number is no text layer. */
const FEWEST_LETTERS = 30;
/** Above this share of signs that mean nothing, the font does not say which letters it draws. */
const MOST_UNREADABLE = 0.3;
/** Below this share of letters and digits in a few words it draws others than it says, too. */
const FEWEST_MEANT = 0.5;
/** So many lines drawn, and no text: letters drawn as shapes. */
const MANY_SHAPES = 300;

/** Whether a page shows words that its text layer does not have. */
export async function isScan(page: PDFPageProxy, glyphs: readonly Glyphs[]): Promise<boolean> {
  const text = glyphs.map((each) => each.text).join('');
  if (isReadable(text)) return false;
  const { fnArray } = await page.getOperatorList();
  const images = fnArray.filter((op: number) => IMAGES.has(op)).length;
  const shapes = fnArray.filter((op: number) => op === OPS.constructPath).length;
  return images > 0 || shapes > MANY_SHAPES || isMeaningless(text);
}

const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
]);

function isReadable(text: string): boolean {
  return countLetters(text) >= FEWEST_LETTERS && isKnown(text);
}

function isMeaningless(text: string): boolean {
  if (text.length < FEWEST_LETTERS) return false;
  return !isKnown(text) || countLetters(text) < text.length * FEWEST_MEANT;
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isKnown(text: string): boolean {
  const unreadable = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return unreadable < text.length * MOST_UNREADABLE;
}
