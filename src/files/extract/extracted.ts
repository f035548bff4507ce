/** What comes out of a file: the letter's stored text. */
export interface Extracted {
  readonly tekst: string;
  /** Where each page begins in `tekst`; empty for a file without pages. */
  readonly pages: readonly number[];
  /** Pages, from 1, that were read by text recognition. */
  readonly ocrPages: readonly number[];
}

/** Which page is read by text recognition, from 1, and how many pages the file has. */
export interface ScannedPage {
  readonly page: number;
  readonly pages: number;
}

/** Reads the image of a scanned page: what comes out is hOCR. @throws {@link BotError} `OCR_MISSING`, `OCR_FAILED`. */
export type ReadScan = (png: Uint8Array, place: ScannedPage) => Promise<string>;
