import type { ParsedBrief } from '../core/brief.ts';
import { parseBrief } from '../core/parseBrief.ts';
import { BotError } from '../errors.ts';
import type { Archive, BriefSource, BriefSummary, NewBrief, SourceFile } from '../ports.ts';

/** What became of one file. */
export type Ingested =
  | {
      readonly kind: 'nieuw' | 'gewijzigd' | 'ongewijzigd';
      readonly bron: string;
      readonly brief: BriefSummary;
    }
  | { readonly kind: 'dubbel'; readonly bron: string; readonly brief: BriefSummary }
  | { readonly kind: 'geen-paren'; readonly bron: string; readonly parsed: ParsedBrief }
  | { readonly kind: 'onleesbaar'; readonly bron: string };

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
  for (const file of files) {
    const last = await ingestFile(file, source, archive);
    results.push(last);
    onProgress({ done: results.length, total: files.length, last });
  }
  if (results.some(({ kind }) => kind === 'nieuw' || kind === 'gewijzigd')) {
    await archive.saveIndex();
  }
  return results;
}

async function ingestFile(
  file: SourceFile,
  source: BriefSource,
  archive: Archive,
): Promise<Ingested> {
  const { bron } = file;
  const text = await readFile(file, source);
  if (text === null) return { kind: 'onleesbaar', bron };
  const summaries = await archive.store.summaries();
  const known = summaries.find((brief) => brief.bron === bron);
  if (known?.sha256 === text.sha256) return { kind: 'ongewijzigd', bron, brief: known };
  const twin = summaries.find((brief) => brief.sha256 === text.sha256);
  if (twin && !known) return settleTwin(bron, twin, { source, archive });
  const parsed = parseBrief(text.tekst);
  if (parsed.pairs.length === 0) return { kind: 'geen-paren', bron, parsed };
  const vectors = await archive.vectorsOf(text.tekst, parsed);
  return saveLetter({ bron, ...text, parsed, vectors }, known, archive);
}

/** What stands in the file; null when it cannot be read. */
async function readFile(
  file: SourceFile,
  source: BriefSource,
): Promise<Awaited<ReturnType<BriefSource['read']>> | null> {
  try {
    return await source.read(file);
  } catch (error) {
    if (error instanceof BotError && error.code === 'FILE_UNREADABLE') return null;
    throw error;
  }
}

async function saveLetter(
  letter: NewBrief,
  known: BriefSummary | undefined,
  archive: Archive,
): Promise<Ingested> {
  const isCorrection = known?.letterDate === letter.parsed.letterDate;
  if (known && !isCorrection) await setAside(known, archive);
  const brief = await archive.store.save(letter);
  return { kind: known && isCorrection ? 'gewijzigd' : 'nieuw', bron: letter.bron, brief };
}

/**
 * Its file now holds a letter of another date, which is another letter: this one
 * stays, under its own kenmerk, and finds its file again where that has a new name.
 */
async function setAside({ kenmerk, bron, sha256 }: BriefSummary, archive: Archive): Promise<void> {
  await archive.store.moveSource(kenmerk, `${bron}#${sha256.slice(0, 12)}`);
}

/** The same letter under another name: a copy, or the file itself, renamed. */
async function settleTwin(
  bron: string,
  twin: BriefSummary,
  { source, archive }: { readonly source: BriefSource; readonly archive: Archive },
): Promise<Ingested> {
  if (await source.holds(twin.bron)) return { kind: 'dubbel', bron, brief: twin };
  await archive.store.moveSource(twin.kenmerk, bron);
  return { kind: 'ongewijzigd', bron, brief: { ...twin, bron } };
}
