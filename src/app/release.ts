import { BotError } from '../errors.ts';
import type { Archive } from '../ports.ts';

/**
 * Shows a letter that was in quarantine.
 *
 * @throws {@link BotError} `CITATION_UNKNOWN` when there is no such letter.
 */
export async function release(
  input: string,
  archive: Archive,
): Promise<{ readonly kenmerk: string }> {
  const kenmerk = await archive.store.currentKenmerk(input.trim());
  if (!(await archive.store.release(kenmerk))) {
    const hidden = (await archive.store.summaries()).filter((brief) => brief.isQuarantined);
    const detail = hidden.map((brief) => brief.kenmerk).join(', ');
    throw new BotError('CITATION_UNKNOWN', 'no such letter', { detail });
  }
  await archive.saveIndex();
  return { kenmerk };
}
