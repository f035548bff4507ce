import type { BriefSource, SourceFile } from '../briefSource.ts';
import type { Archive } from '../ports.ts';
import { ingestFile, type Ingested } from './ingestFile.ts';

/** How far an ingest is: files done, of how many, and what became of the last one. */
export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly last: Ingested;
}

/** Files. When a reading of many is stopped, so much of the index is to be made at the next start. */
const SAVED_EVERY = 50;

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
  await forgetGone(files, source, archive);
  const results: Ingested[] = [];
  for (const file of files) {
    const last = await ingestFile(file, { source, archive });
    results.push(last);
    onProgress({ done: results.length, total: files.length, last });
    if (results.length % SAVED_EVERY === 0) await archive.saveIndex();
  }
  if (results.some(({ kind }) => kind === 'nieuw' || kind === 'gewijzigd')) {
    await archive.saveIndex();
  }
  return results;
}

/** A file that could not be read and is gone since is nobody's concern any more. */
async function forgetGone(
  files: readonly SourceFile[],
  source: BriefSource,
  { store }: Archive,
): Promise<void> {
  const listed = new Set(files.map(({ bron }) => bron));
  for (const { bron } of await store.unread()) {
    if (!listed.has(bron) && !(await source.holds(bron))) await store.noteUnread(bron, null);
  }
}
