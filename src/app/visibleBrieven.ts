import type { Archive, BriefSummary } from '../ports.ts';

/** The letters that people may see, oldest first; of the others not even the subject is shown. */
export async function visibleBrieven({ store }: Archive): Promise<readonly BriefSummary[]> {
  const all = await store.summaries();
  return all.filter(({ isWithdrawn, isQuarantined }) => !isWithdrawn && !isQuarantined);
}
