import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BotError } from '../../errors.ts';
import { FILE_LIMITS } from '../fileLimits.ts';

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** @throws {@link BotError} `FILE_ENCRYPTED`, `FILE_DAMAGED`, `FILE_TOO_LARGE` for too many pages. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdf = await load(bytes);
  if (pdf.numPages <= FILE_LIMITS.pages) return pdf;
  await pdf.loadingTask.destroy();
  throw new BotError('FILE_TOO_LARGE', `a PDF of ${pdf.numPages} pages`);
}

async function load(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const loading = getDocument({
    // pdf.js wants a plain array, and takes it over.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    standardFontDataUrl: `${FOLDER}/standard_fonts/`,
    cMapUrl: `${FOLDER}/cmaps/`,
    wasmUrl: `${FOLDER}/wasm/`,
    iccUrl: `${FOLDER}/iccs/`,
  });
  try {
    return await loading.promise;
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new BotError(
      isLocked ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED',
      isLocked ? 'a PDF with a password' : 'a PDF that cannot be opened',
      { cause },
    );
  }
}
