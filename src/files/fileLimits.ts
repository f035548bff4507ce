import { LONGEST_TEXT } from '../core/longestText.ts';

/**
 * Limits against harm, for one file. A letter is a few dozen kilobytes, a scanned one
 * a few megabytes; what is beyond these is something else, or made to do damage.
 * The sentence of `FILE_TOO_LARGE` names them.
 */
export const FILE_LIMITS = {
  /** Of a file as it lies in the folder. */
  bytes: 50_000_000,
  /** UTF-16 units of the text that comes out. */
  textLength: LONGEST_TEXT,
  pages: 500,
  scannedPages: 100,
  /** Of the parts of a .docx or .odt that are read, unpacked. */
  unpackedBytes: 50_000_000,
  zipEntries: 10_000,
  /** Without a sign of life: a page of a scan is one. */
  seconds: 60,
  /** Tesseract, for one page. */
  ocrSeconds: 60,
  /** Resident memory of the process that extracts. */
  memoryBytes: 1_500_000_000,
  heapMegabytes: 768,
} as const;
