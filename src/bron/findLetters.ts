import { isDocumentId, readSearch } from './answers.ts';
import type { Bron } from './bron.ts';

/** Documents whose date at the source lies in it; ISO dates, both included. */
export interface Period {
  readonly from: string;
  /** Null: without end, for the date is a meeting's, and may lie ahead. */
  readonly until: string | null;
}

/** The source joins words with AND and searches the whole text; the titles are judged here. */
const QUERIES = [
  'beantwoording',
  'schriftelijke vragen',
  'raadsvragen',
  'artikel vragen',
  'art vragen',
];
const TITLE = /beantwoording|schriftelijke vragen|raadsvragen|\bart(?:ikel|\.)?\s?\d+/iu;
const PAGE = 100;
/** A source that never says that it is done must end too. */
const MAX_PAGES = 200;

/** Searches for answer letters and notes those that are new or have another title or date. */
export async function findLetters(
  period: Period,
  bron: Bron,
  onFound: (count: number) => void,
): Promise<void> {
  const state = await bron.cache.state();
  const gone = new Set([...state.gone, ...state.erased]);
  const seen = new Set<string>();
  for (const query of QUERIES) {
    for await (const results of pagesOf(query, period, bron)) {
      const fresh = results.filter(({ id }) => !gone.has(id) && !seen.has(id));
      for (const found of fresh) {
        seen.add(found.id);
        await note(found, bron);
      }
      onFound(seen.size);
    }
  }
}

/** The answer letters on each page of results. */
async function* pagesOf(
  query: string,
  period: Period,
  bron: Bron,
): AsyncGenerator<readonly Found[]> {
  let offset = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { results, hasMore } = await searchPage(query, { offset, period }, bron);
    yield results
      .map(({ entityId, title, sortDate }) => ({ id: entityId, title: title ?? '', sortDate }))
      .filter(({ id, title }) => isDocumentId(id) && TITLE.test(title));
    offset += results.length;
    if (!hasMore || results.length === 0) return;
  }
}

async function searchPage(
  query: string,
  { offset, period: { from, until } }: { readonly offset: number; readonly period: Period },
  { client, organisatie }: Bron,
): Promise<ReturnType<typeof readSearch>> {
  const { text } = await client.get({
    path: '/api/search',
    query: {
      query,
      organization: organisatie,
      entityType: 'Document',
      sort: 'date_desc',
      dateFrom: from,
      ...(until !== null && { dateTo: until }),
      limit: String(PAGE),
      offset: String(offset),
    },
    type: 'application/json',
  });
  return readSearch(text);
}

interface Found {
  readonly id: string;
  readonly title: string;
  readonly sortDate: string | null;
}

async function note(found: Found, { cache }: Bron): Promise<void> {
  const known = await cache.letter(found.id);
  if (known?.title === found.title && known.sortDate === found.sortDate) return;
  await cache.save({
    etag: null,
    contentHash: null,
    tekst: null,
    ...known,
    ...found,
    isStale: true,
  });
}
