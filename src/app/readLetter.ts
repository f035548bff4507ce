import type { BriefReading } from '../core/readBrief.ts';
import type { RemovedPair } from '../core/removedPairs.ts';
import type { SourceText } from '../briefSource.ts';
import type { Archive, BriefSummary } from '../ports.ts';

/** A letter that was taken apart, and is not yet in the archive. */
export interface ReadLetter extends Omit<SourceText, 'tekst' | 'correction'> {
  readonly bron: string;
  /** The letter that the archive has of this file. */
  readonly known: BriefSummary | null;
  /** The pairs that had been removed for good when it was read. */
  readonly removedPairs: readonly RemovedPair[];
  readonly reading: BriefReading;
}

/** Takes a letter apart as it was left: without what was removed, with what was found right. */
export async function readLetter(
  text: SourceText,
  { bron, known }: Pick<ReadLetter, 'bron' | 'known'>,
  archive: Archive,
): Promise<ReadLetter> {
  const { tekst, correction, ...file } = text;
  const removedPairs = await archive.store.removedOf(known?.bron ?? bron);
  const before = { checks: known?.checks ?? [], removed: removedPairs };
  const reading = await archive.read({ tekst, ...before, ...(correction && { correction }) });
  return { ...file, bron, known, removedPairs, reading };
}
