import { isSameLetter } from '../core/isSameLetter.ts';
import { numberMarks } from '../core/numberMarks.ts';
import type { Archive, BriefSummary } from '../ports.ts';
import type { ReadLetter } from './readLetter.ts';

/**
 * The letter of which a file has an earlier version: a copy that was left behind when
 * the letter changed. One of another date is another letter, in whose file this one was
 * before, unless showing it would bring back what someone took away.
 */
export async function earlierOf(
  { known, ...letter }: ReadLetter,
  store: Archive['store'],
): Promise<BriefSummary | null> {
  if (known) return null;
  const later = await laterOf(letter, store);
  if (!later || later.letterDate === letter.reading.parsed.letterDate || later.isWithdrawn) {
    return later;
  }
  return (await store.removedOf(later.bron)).length > 0 ? later : null;
}

async function laterOf(
  { sha256, reading: { fingerprint } }: Pick<ReadLetter, 'sha256' | 'reading'>,
  store: Archive['store'],
): Promise<BriefSummary | null> {
  return (await store.findEarlier(sha256)) ?? store.findEarlier(fingerprint);
}

/** The letter that says the same to the letter and the digit, in another form or under another name. */
export async function twinOf(
  { reading: { fingerprint, tekst, parsed } }: ReadLetter,
  store: Archive['store'],
): Promise<BriefSummary | null> {
  const twin = await store.find({ fingerprint });
  // Nothing that someone took away comes back by a full stop.
  if (!twin || twin.isWithdrawn) return twin;
  const pairs = await store.pairsOf(twin.kenmerk, { hiddenToo: true });
  const [first] = pairs;
  if (!first) return twin;
  // "€ 2.500" that was corrected to "€ 25,00" is no copy.
  const { brief } = first;
  const own = numberMarks(brief.tekst, { ...brief, pairs: pairs.map(({ pair }) => pair) });
  const other = numberMarks(tekst, parsed);
  // Of other length: a pair was erased or corrected, and its numbers are not there to compare.
  return own === other || own.length !== other.length ? twin : null;
}

/** Whether a file that `known` was read from still holds that letter, as it was or in another version. */
export async function isVersionOf(
  known: BriefSummary,
  letter: ReadLetter,
  store: Archive['store'],
): Promise<boolean> {
  const { removedPairs, reading } = letter;
  const { tekst, parsed, fingerprint } = reading;
  // Its words as corrected may differ by more than half: a correction came, went or stayed behind.
  if (fingerprint === known.fingerprint || letter.sha256 === known.sha256) return true;
  if ((await laterOf(letter, store))?.kenmerk === known.kenmerk) return true;
  // What someone erased must not come back by a doubt: a file of the same name and date is taken for the same letter.
  if (removedPairs.length > 0 && known.letterDate === parsed.letterDate) return true;
  const pairs = await store.pairsOf(known.kenmerk, { hiddenToo: true });
  const [first] = pairs;
  if (!first) return false;
  const older = { ...first.brief, pairs: pairs.map(({ pair }) => pair) };
  return isSameLetter(older, { ...parsed, tekst });
}
