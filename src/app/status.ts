import type { BriefSource } from '../briefSource.ts';
import type { Scope } from '../liveIndex.ts';
import type { Archive, BriefSummary, IndexState } from '../ports.ts';

/** How the archive is doing. */
export interface Status {
  readonly scope: Scope;
  readonly index: IndexState;
  /** ISO time of the last change to a letter; null for an empty archive. */
  readonly changedAt: string | null;
  readonly withdrawn: readonly string[];
  /** Hidden until someone releases them. */
  readonly quarantined: readonly string[];
  /** Letters in the archive whose file is gone from the folder: kenmerk and file. */
  readonly missing: readonly { readonly kenmerk: string; readonly bron: string }[];
}

/** Looks at the archive and its folder of letters; changes nothing. */
export async function status(source: BriefSource, archive: Archive): Promise<Status> {
  const index = await archive.inspect();
  const { scope } = await archive.live();
  const summaries = await archive.store.summaries();
  const present = new Set(
    await source.list().then(
      (files) => files.map(({ bron }) => bron),
      () => [],
    ),
  );
  return {
    scope,
    index,
    changedAt:
      summaries
        .map(({ changedAt }) => changedAt)
        .toSorted()
        .at(-1) ?? null,
    withdrawn: summaries.filter(({ isWithdrawn }) => isWithdrawn).map(({ kenmerk }) => kenmerk),
    quarantined: summaries
      .filter(({ isQuarantined, isWithdrawn }) => isQuarantined && !isWithdrawn)
      .map(({ kenmerk }) => kenmerk),
    missing: await missingOf(
      summaries.filter((brief) => !present.has(brief.bron)),
      source,
    ),
  };
}

/** A letter from elsewhere on the disk, or from another source, is not missed in the folder. */
async function missingOf(
  absent: readonly BriefSummary[],
  source: BriefSource,
): Promise<Status['missing']> {
  const missing: { kenmerk: string; bron: string }[] = [];
  for (const { kenmerk, bron, bronUrl, isWithdrawn } of absent) {
    if (bronUrl !== null || isWithdrawn || (await source.holds(bron))) continue;
    missing.push({ kenmerk, bron });
  }
  return missing;
}
