import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BotError } from '../../errors.ts';
import type { Extracted, ReadScan } from '../extract/extracted.ts';
import { FILE_LIMITS } from '../fileLimits.ts';
import { dropFurniture } from './dropFurniture.ts';
import { isScan } from './isScan.ts';
import { joinPages } from './joinPages.ts';
import { layOutPage } from './layOutPage.ts';
import { liftFootnotes } from './liftFootnotes.ts';
import { openPdf } from './openPdf.ts';
import type { Glyphs, PdfPage } from './pdfPage.ts';
import { readGlyphs } from './readGlyphs.ts';
import { readHocr } from './readHocr.ts';
import { renderPage } from './renderPage.ts';

/**
 * The text of a PDF in reading order, without running headers, footers and page
 * numbers, its footnotes at the end. Hyphens at line ends stay as printed. Pages
 * without text go through `readScan`.
 */
export async function pdfText(bytes: Uint8Array, readScan: ReadScan): Promise<Extracted> {
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf, readScan);
    const { pages: body, notes } = liftFootnotes(dropFurniture(pages));
    const ocrPages = pages.flatMap(({ isOcr }, at) => (isOcr ? [at + 1] : []));
    return { ...joinPages(body, notes), ocrPages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy, readScan: ReadScan): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  let scans = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await openPage(pdf, number);
    const glyphs = await readGlyphs(page);
    const isOcr = await isScan(page, glyphs);
    if (isOcr) scans += 1;
    if (scans > FILE_LIMITS.scannedPages) throw new BotError('FILE_TOO_LARGE', 'too many scans');
    const lines = layOutPage(
      isOcr ? await readPicture(page, { readScan, pages: pdf.numPages }) : glyphs,
    );
    pages.push({ lines, isOcr });
    page.cleanup();
  }
  return pages;
}

async function readPicture(
  page: PDFPageProxy,
  { readScan, pages }: { readonly readScan: ReadScan; readonly pages: number },
): Promise<readonly Glyphs[]> {
  const { png, pixelsPerPoint } = await renderPage(page);
  return readHocr(await readScan(png, { page: page.pageNumber, pages }), pixelsPerPoint);
}

async function openPage(pdf: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  try {
    return await pdf.getPage(number);
  } catch (cause) {
    throw new BotError('FILE_DAMAGED', 'a page that cannot be opened', { cause });
  }
}
