import type { ParsedBrief } from '../core/brief.ts';
import { parseBrief } from '../core/parseBrief.ts';
import { isFileError, type BotError } from '../errors.ts';
import type { Archive, BriefSource, BriefSummary, SourceFile, SourceText } from '../ports.ts';

/** What became of one file. */
export type Ingested =
  | {
      readonly kind: 'nieuw' | 'gewijzigd' | 'ongewijzigd';
      readonly bron: string;
      readonly brief: BriefSummary;
    }
  | { readonly kind: 'dubbel'; readonly bron: string; readonly brief: BriefSummary }
  | { readonly kind: 'geen-paren'; readonly bron: string; readonly parsed: ParsedBrief }
  | { readonly kind: 'onleesbaar'; readonly bron: string; readonly error: BotError };

/** How far an ingest is: files done, of how many, and what became of the last one. */
export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly last: Ingested;
}

/**
 * Reads all letters of a source into the archive. Running it again changes
 * nothing; a file that changed replaces its letter under the same numbers; one
 * that cannot be read, or holds no pairs any more, leaves the letter as it was.
 *
 * @throws {@link BotError} `FOLDER_MISSING`, `FOLDER_EMPTY`, `EMBEDDER_FAILED`;
 * letters read before stay.
 */
export async function ingest(
  source: BriefSource,
  onProgress: (progress: IngestProgress) => void,
  archive: Archive,
): Promise<readonly Ingested[]> {
  const files = await source.list();
  await archive.live();
  const results: Ingested[] = [];
  const present = new Set(files.map(({ bron }) => bron));
  const isPresent = (bron: string) => present.has(bron);
  for (const file of files) {
    const last = await ingestFile(file, source, { isPresent, archive });
    results.push(last);
    onProgress({ done: results.length, total: files.length, last });
  }
  if (results.some(({ kind }) => kind === 'nieuw' || kind === 'gewijzigd')) {
    await archive.saveIndex();
  }
  return results;
}

interface Surroundings {
  readonly isPresent: (bron: string) => boolean;
  readonly archive: Archive;
}

async function ingestFile(
  file: SourceFile,
  source: BriefSource,
  { isPresent, archive }: Surroundings,
): Promise<Ingested> {
  const { bron } = file;
  const summaries = await archive.store.summaries();
  const known = summaries.find((brief) => brief.bron === bron);
  const text = await readChanged(file, source, known);
  if ('kind' in text) return text;
  const twin = summaries.find((brief) => brief.sha256 === text.sha256);
  if (twin && !known) return settleTwin(bron, twin, { isPresent, archive });
  const parsed = parseBrief(text.tekst);
  if (parsed.pairs.length === 0) return { kind: 'geen-paren', bron, parsed };
  const vectors = await archive.vectorsOf(text.tekst, parsed);
  const brief = await archive.store.save({ bron, ...text, parsed, vectors });
  return { kind: known ? 'gewijzigd' : 'nieuw', bron, brief };
}

/** A PDF or a scan takes long to read: not again when the file is the same. */
async function readChanged(
  file: SourceFile,
  source: BriefSource,
  known: BriefSummary | undefined,
): Promise<SourceText | Ingested> {
  const { bron } = file;
  try {
    if (known && (await source.digest?.(file)) === known.sha256) {
      return { kind: 'ongewijzigd', bron, brief: known };
    }
    const text = await source.read(file);
    return known?.sha256 === text.sha256 ? { kind: 'ongewijzigd', bron, brief: known } : text;
  } catch (error) {
    if (isFileError(error)) return { kind: 'onleesbaar', bron, error };
    throw error;
  }
}

/** The same letter under another name: a copy, or the file itself, renamed. */
async function settleTwin(
  bron: string,
  twin: BriefSummary,
  { isPresent, archive }: Surroundings,
): Promise<Ingested> {
  if (isPresent(twin.bron)) return { kind: 'dubbel', bron, brief: twin };
  await archive.store.moveSource(twin.kenmerk, bron);
  return { kind: 'ongewijzigd', bron, brief: { ...twin, bron } };
}
