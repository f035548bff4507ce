import { parseCitation } from '../core/citation.ts';
import { BotError } from '../errors.ts';
import { nearestKenmerken } from './nearestKenmerken.ts';
import type { Archive } from '../ports.ts';

/**
 * Takes a letter out of every answer, or puts it back. Its kenmerk stays its
 * own, and reading the folder again does not bring it back.
 *
 * @throws {@link BotError} `CITATION_UNKNOWN` when there is no such letter, `CITATION_AMBIGUOUS`
 *   for a date of several, `LETTER_WANTED` for the number of a vraag.
 */
export async function withdraw(
  input: string,
  isWithdrawn: boolean,
  archive: Archive,
): Promise<{ readonly kenmerk: string }> {
  const kenmerk = await findKenmerk(input, archive.store);
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

/** The letter that is meant: never another of its day, nor a whole one for one of its vragen. */
async function findKenmerk(input: string, store: Archive['store']): Promise<string> {
  const typed = parseCitation(input);
  if (!typed) return input.trim();
  const { kenmerk, nr, isExact } = typed;
  if (nr !== null) throw new BotError('LETTER_WANTED', 'not a whole letter', { detail: kenmerk });
  if (isExact) return store.currentKenmerk(kenmerk);
  const ofThatDay = (await store.summaries()).filter((brief) => brief.letterDate === kenmerk);
  if (ofThatDay.length > 1) {
    throw new BotError('CITATION_AMBIGUOUS', 'several letters of that day', {
      detail: ofThatDay.map((brief) => brief.kenmerk).join(', '),
    });
  }
  return ofThatDay[0]?.kenmerk ?? kenmerk;
}
