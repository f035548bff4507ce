import { isVisible } from '../core/isVisible.ts';
import type { Archive, BriefSummary } from '../ports.ts';

/** The letters that people may see, oldest first. */
export async function visibleBrieven({
  store,
}: Pick<Archive, 'store'>): Promise<readonly BriefSummary[]> {
  return (await store.summaries()).filter(isVisible);
}
