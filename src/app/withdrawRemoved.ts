import type { PublishedSource } from '../briefSource.ts';
import type { Archive, BriefSummary } from '../ports.ts';

/**
 * Takes the letters that their publisher removed out of every answer.
 *
 * @returns those that were visible until now.
 * @throws what the source throws.
 */
export async function withdrawRemoved(
  source: PublishedSource,
  { store, saveIndex }: Archive,
): Promise<readonly BriefSummary[]> {
  const withdrawn: BriefSummary[] = [];
  for (const bron of await source.removed()) {
    for (const brief of await store.summaries()) {
      if (brief.isWithdrawn || !isFrom(brief, bron)) continue;
      await store.setWithdrawn(brief.kenmerk, true);
      withdrawn.push(brief);
    }
    await source.settle(bron);
  }
  if (withdrawn.length > 0) await saveIndex();
  return withdrawn;
}

/** Also a letter that was set aside because its file holds another one now. */
function isFrom(brief: BriefSummary, bron: string): boolean {
  return brief.bron === bron || brief.bron.startsWith(`${bron}#`);
}
