import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { BotError, isFileError } from '../errors.ts';
import type { BriefSource, SourceFile, SourceText } from '../briefSource.ts';
import { decodeText } from './decodeText.ts';
import { createExtractor, type Extractor } from './extract/createExtractor.ts';
import type { ScannedPage } from './extract/extracted.ts';
import type { ExtractorOptions } from './extract/extractWith.ts';
import { fileKind } from './fileKind.ts';
import { FILE_LIMITS } from './fileLimits.ts';
import { readCorrection } from './readCorrection.ts';
import { readPlainFile } from './readPlainFile.ts';

export interface ReaderOptions extends ExtractorOptions {
  /** A scanned page takes seconds: called before each. */
  readonly onScan?: (file: SourceFile, place: ScannedPage) => void;
}

type OnScan = NonNullable<ReaderOptions['onScan']>;
type LetterReader = Required<Pick<BriefSource, 'read' | 'digest'>>;

/** Reads letters by what they are: text here, all else in a process of its own. */
export function createLetterReader(options: ReaderOptions = {}): LetterReader {
  const extractor = createExtractor(options);
  const onScan: OnScan = (file, place) => options.onScan?.(file, place);
  return {
    read: async (file) => {
      const written = await readCorrection(file.path);
      const text = await naming(file, async () => readLetter(file, extractor, onScan));
      if (!written) return text;
      const { correction, bytes } = written;
      return { ...text, sha256: withCorrection(text.sha256, bytes), correction };
    },
    digest: async (file) => {
      const written = await readCorrection(file.path);
      const own = await naming(file, async () => digest(await readPlainFile(file.path)));
      return written ? withCorrection(own, written.bytes) : own;
    },
  };
}

async function readLetter(
  file: SourceFile,
  extractor: Extractor,
  onScan: OnScan,
): Promise<SourceText> {
  const bytes = await readPlainFile(file.path);
  const sha256 = digest(bytes);
  const kind = fileKind(bytes, extname(file.path));
  if (kind === null) throw new BotError('FILE_KIND_UNKNOWN', 'not a kind of file for letters');
  const { tekst, pages, ocrPages } =
    kind === 'text'
      ? { tekst: readText(bytes), pages: [], ocrPages: [] }
      : await extractor.extract(bytes, kind, (place) => onScan(file, place));
  if (tekst.trim() === '') throw new BotError('FILE_WITHOUT_TEXT', 'no text in a letter');
  return {
    sha256,
    tekst,
    ...(pages.length > 0 && { pages }),
    ...(ocrPages.length > 0 && { ocrPages }),
  };
}

/** Another correction is another version of the letter. */
function withCorrection(sha256: string, bytes: Uint8Array): string {
  return digest(Buffer.from(sha256 + digest(bytes)));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readText(bytes: Uint8Array): string {
  // No encoding has more than four bytes for a unit.
  if (bytes.length > 4 * FILE_LIMITS.textLength) throw tooLong();
  const tekst = decoded(bytes);
  if (tekst.length > FILE_LIMITS.textLength) throw tooLong();
  return tekst;
}

function decoded(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (cause) {
    throw new BotError('FILE_KIND_UNKNOWN', 'not a text', { cause });
  }
}

function tooLong(): BotError {
  return new BotError('FILE_TOO_LARGE', 'more text than a letter has');
}

/** Whatever goes wrong with a file is said with the file's name. */
async function naming<T>({ bron }: SourceFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = isFileError(cause) ? cause.code : 'FILE_UNREADABLE';
    const message = isFileError(cause) ? cause.message : 'a letter cannot be read';
    throw new BotError(code, message, { cause, detail: bron });
  }
}
