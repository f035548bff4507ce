import { BotError } from '../../errors.ts';
import { docxParts } from '../docx/docxParts.ts';
import { docxText } from '../docx/docxText.ts';
import type { FileKind } from '../fileKind.ts';
import { FILE_LIMITS } from '../fileLimits.ts';
import { decodeHtml } from '../html/decodeHtml.ts';
import { htmlText } from '../html/htmlText.ts';
import { odtText } from '../odt/odtText.ts';
import { pdfText } from '../pdf/pdfText.ts';
import { readZip } from '../zip/readZip.ts';
import type { Extracted, ReadScan } from './extracted.ts';

/** Kinds of file whose text has to be dug out; it is done in a process of its own. */
export type DugKind = Exclude<FileKind, 'text'>;

/** @throws {@link BotError} with one of the `FILE_…` or `OCR_…` codes. */
export async function extractText(
  bytes: Buffer,
  kind: DugKind,
  readScan: ReadScan,
): Promise<Extracted> {
  const extracted = await dig(bytes, kind, readScan);
  if (extracted.tekst.length > FILE_LIMITS.textLength) {
    throw new BotError('FILE_TOO_LARGE', 'more text than a letter has');
  }
  return extracted;
}

async function dig(bytes: Buffer, kind: DugKind, readScan: ReadScan): Promise<Extracted> {
  switch (kind) {
    case 'pdf':
      return pdfText(bytes, readScan);
    case 'zip':
      return plain(await zipText(bytes));
    case 'html':
      return plain(htmlText(decodeHtml(bytes)));
  }
}

function plain(tekst: string): Extracted {
  return { tekst, pages: [], ocrPages: [] };
}

async function zipText(bytes: Buffer): Promise<string> {
  const files = await readZip(bytes, (name) => /\.(?:xml|rels)$/.test(name));
  if (files.get('META-INF/manifest.xml')?.includes('manifest:encryption-data')) {
    throw new BotError('FILE_ENCRYPTED', 'a document with a password');
  }
  const parts = docxParts(files);
  const tekst = parts ? docxText(parts) : odtText(files);
  if (tekst === null) throw new BotError('FILE_KIND_UNKNOWN', 'a zip without a letter in it');
  return tekst;
}
