import { visibleBrieven } from '../visibleBrieven.ts';
import type { Wens } from '../../meldingStore.ts';
import type { Archive, BriefSummary } from '../../ports.ts';
import { readLetter } from './letter.ts';
import { matchLetter, type Verdict } from './matchLetter.ts';

/** A letter, and whether it would have been told. */
export interface Tried {
  readonly brief: Pick<BriefSummary, 'kenmerk' | 'subject' | 'topic' | 'letterDate'>;
  readonly verdict: Verdict;
}

/**
 * Holds the newest letters against a wish, as if they came today.
 *
 * @param count how many letters, newest first.
 * @throws {@link BotError} `EMBEDDER_FAILED`.
 */
export async function tryOut(
  wens: Wens,
  count: number,
  archive: Archive,
): Promise<readonly Tried[]> {
  const visible = await visibleBrieven(archive);
  const newest = visible
    .toSorted((a, b) => (b.letterDate ?? '').localeCompare(a.letterDate ?? ''))
    .slice(0, count);
  const tried: Tried[] = [];
  for (const brief of newest) {
    const letter = await readLetter(brief.kenmerk, archive.store);
    if (letter) tried.push({ brief, verdict: await matchLetter(wens, letter, archive) });
  }
  return tried;
}
