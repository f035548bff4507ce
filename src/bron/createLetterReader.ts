import { BotError } from '../errors.ts';
import { readEntity } from './answers.ts';
import type { Bron } from './bron.ts';
import type { CachedLetter } from './createBronCache.ts';

/** So many letters in a row that fail are not the letters' fault. */
const MAX_FAILURES = 3;

/**
 * Reads the text of one letter, from the cache while it did not change.
 *
 * @throws {@link BotError} `FILE_UNREADABLE` for a letter that the source does not give;
 * `BRON_UNREACHABLE`, `BRON_BUSY` when it gives none.
 */
export function createLetterReader(bron: Bron): (id: string) => Promise<string> {
  let failures = 0;
  const fetched = async (known: CachedLetter): Promise<CachedLetter> => {
    try {
      const letter = await fetchLetter(known, bron);
      failures = 0;
      return letter;
    } catch (error) {
      if (!(error instanceof BotError) || error.code === 'BRON_BUSY') throw error;
      if (error.code === 'BRON_UNREACHABLE') failures += 1;
      throw failures < MAX_FAILURES ? unreadable(known.id, error) : error;
    }
  };
  return async (id) => {
    const known = await bron.cache.letter(id);
    if (!known) throw unreadable(id);
    const { tekst } = known.tekst === null || known.isStale ? await fetched(known) : known;
    if (!tekst?.trim()) {
      throw new BotError('FILE_WITHOUT_TEXT', 'a letter without text', { detail: id });
    }
    return tekst;
  };
}

async function fetchLetter(known: CachedLetter, { client, cache }: Bron): Promise<CachedLetter> {
  const path = `/api/entities/${encodeURIComponent(known.id)}`;
  const etag = known.tekst === null ? null : known.etag;
  const { isSame, text, headers } = await client.get({ path, type: 'application/json', etag });
  const fetched = isSame ? known : toLetter(known, text, headers);
  const letter = { ...fetched, isStale: false };
  await cache.save(letter);
  return letter;
}

function toLetter(known: CachedLetter, answer: string, headers: Headers): CachedLetter {
  const { entityId, markdownText } = readEntity(answer);
  if (entityId !== known.id) {
    throw new BotError('BRON_REFUSED', 'another letter than asked for', { detail: known.id });
  }
  return { ...known, tekst: markdownText ?? '', etag: headers.get('ETag') };
}

function unreadable(id: string, cause?: Error): BotError {
  return new BotError('FILE_UNREADABLE', 'a letter cannot be fetched', { cause, detail: id });
}
