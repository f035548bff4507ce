import type { BriefSource } from '../briefSource.ts';
import type { Archive } from '../ports.ts';
import { ingestFile, type Ingested } from './ingestFile.ts';

/** What `ingest` would do with each file, without doing it. @throws as `ingest`. */
export async function previewIngest(
  source: BriefSource,
  archive: Archive,
): Promise<readonly Ingested[]> {
  const results: Ingested[] = [];
  for (const file of await source.list()) {
    const done = await ingestFile(file, { source, archive, isTrial: true });
    results.push(asCopy(done, results));
  }
  return results;
}

/** The archive does not hold the letters of this trial, so a copy among them is found here. */
function asCopy(done: Ingested, before: readonly Ingested[]): Ingested {
  if (done.kind !== 'nieuw' && done.kind !== 'gewijzigd') return done;
  const briefs = before.flatMap((each) => ('brief' in each ? each.brief : []));
  const { fingerprint } = done.brief;
  // A copy that stands before its own letter names that as what it is a copy of.
  const twin = briefs.find((each) => each.fingerprint === fingerprint && each.bron !== done.bron);
  return twin ? { kind: 'dubbel', bron: done.bron, brief: twin } : done;
}
