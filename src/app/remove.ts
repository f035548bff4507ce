import { parseCitation } from '../core/citation.ts';
import { BotError } from '../errors.ts';
import type { Archive } from '../ports.ts';

/** What was erased; the file itself, and messages already sent, are not ours to erase. */
export interface Removed {
  readonly kenmerk: string;
  readonly nr: string | null;
  readonly bron: string;
  /** Where its publisher still shows it; null for a letter from the folder. */
  readonly bronUrl: string | null;
  /** Differs when the letter was changed. */
  readonly version: string;
}

interface RemovePorts {
  readonly archive: Archive;
  /** Clears what was fetched of a published letter. */
  eraseFetched(bron: string): Promise<void>;
}

/**
 * Erases a letter or one of its pairs: words, vectors, index entries. Reading
 * its file again does not bring it back.
 *
 * @throws {@link BotError} `CITATION_UNREADABLE`, `CITATION_UNKNOWN`.
 */
export async function remove(
  input: string,
  { archive, eraseFetched }: RemovePorts,
): Promise<Removed> {
  const found = await findRemoval(input, archive);
  // First what was fetched: once the letter is gone from the archive it cannot be named again.
  if (found.nr === null) await eraseFetched(found.bron);
  if (!(await archive.store.remove(found.kenmerk, found.nr))) throw unknown(found.kenmerk);
  await archive.saveIndex();
  return found;
}

/** What `remove` would erase; throws as it does. */
export async function findRemoval(input: string, archive: Archive): Promise<Removed> {
  const { store } = archive;
  const typed = parseCitation(input);
  if (!typed?.isExact) throw new BotError('CITATION_UNREADABLE', 'not an exact citation');
  const kenmerk = await store.currentKenmerk(typed.kenmerk);
  const brief = (await store.summaries()).find((each) => each.kenmerk === kenmerk);
  const nr = typed.nr === null ? null : await printedNr(kenmerk, typed.nr, archive);
  if (!brief || nr === '') throw unknown(brief?.kenmerk);
  const { bron, bronUrl, changedAt: version } = brief;
  return { kenmerk, nr, bron, bronUrl, version };
}

/** The number as the letter prints it; empty when it has no such pair. */
async function printedNr(kenmerk: string, nr: string, { store }: Archive): Promise<string> {
  const pairs = await store.pairsOf(kenmerk, { hiddenToo: true });
  return pairs.find(({ pair }) => pair.nr.toLowerCase() === nr)?.pair.nr ?? '';
}

function unknown(nearest = ''): BotError {
  return new BotError('CITATION_UNKNOWN', 'no such letter or pair', { detail: nearest });
}
