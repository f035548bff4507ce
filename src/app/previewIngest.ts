import type { Archive, BriefSource } from '../ports.ts';
import { ingestFile, type Ingested } from './ingestFile.ts';

/** What `ingest` would do with each file, without doing it. @throws as `ingest`. */
export async function previewIngest(
  source: BriefSource,
  archive: Archive,
): Promise<readonly Ingested[]> {
  const results: Ingested[] = [];
  for (const file of await source.list()) {
    results.push(await ingestFile(file, { source, archive, isTrial: true }));
  }
  return results;
}
