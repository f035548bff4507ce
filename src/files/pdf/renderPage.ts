import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BotError } from '../../errors.ts';

/** What Tesseract reads best. */
const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;
/** An A3 page at 300 dpi is 17 million. */
const MOST_PIXELS = 25_000_000;

export interface PagePicture {
  readonly png: Uint8Array;
  readonly pixelsPerPoint: number;
}

/** A page as a PNG. */
export async function renderPage(page: PDFPageProxy): Promise<PagePicture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const fitting = Math.sqrt(MOST_PIXELS / Math.max(1, width * height));
  const pixelsPerPoint = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, fitting);
  const viewport = page.getViewport({ scale: pixelsPerPoint });
  try {
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const canvasContext = canvas.getContext('2d');
    await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise;
    return { png: await canvas.encode('png'), pixelsPerPoint };
  } catch (cause) {
    throw new BotError('OCR_FAILED', 'a page cannot be drawn', { cause });
  }
}
