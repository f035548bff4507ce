import { parseCitation } from '../core/citation.ts';
import { BotError } from '../errors.ts';
import { nearestKenmerken } from './nearestKenmerken.ts';
import type { Archive } from '../ports.ts';

/**
 * Takes a letter out of every answer, or puts it back. Its kenmerk stays its
 * own, and reading the folder again does not bring it back.
 *
 * @throws {@link BotError} `CITATION_UNKNOWN` when there is no such letter.
 */
export async function withdraw(
  input: string,
  isWithdrawn: boolean,
  archive: Archive,
): Promise<{ readonly kenmerk: string }> {
  const kenmerk = parseCitation(input)?.kenmerk ?? input.trim();
  const isKnown = await archive.store.setWithdrawn(kenmerk, isWithdrawn);
  if (!isKnown) {
    const known = (await archive.store.summaries()).map((brief) => brief.kenmerk);
    throw new BotError('CITATION_UNKNOWN', 'no such letter', {
      detail: nearestKenmerken(kenmerk, known).join(' of '),
    });
  }
  await archive.saveIndex();
  return { kenmerk };
}
