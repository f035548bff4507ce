import type { ListRequest } from '../app/listBrieven.ts';
import { parseDate } from '../core/dates.ts';
import { withoutInvisible } from '../core/invisible.ts';
import { controlId } from './controlId.ts';

/** The kind of control that turns the pages of a filtered list. */
export const LIST_KIND = 'lijst';

/** Parts the fields; a reader of the id finds as many as there are. */
const MARK = '|';

/** A page of a list, counted from 1. */
export interface ListPage extends ListRequest {
  readonly page: number;
}

/** The custom id of a page of a list with its filter; null when the filter is too long for one. */
export function listId({ page, filter, onderwerp }: ListPage): string | null {
  const { from = '', until = '', asker = '', kenmerk = '' } = filter;
  const words = [asker, kenmerk, onderwerp].map((text) => text.replaceAll(MARK, ' '));
  return controlId(LIST_KIND, [page, from, until, ...words].join(MARK));
}

const ARGS = /^(\d{1,4})\|(\d{4}-\d{2}-\d{2}|)\|(\d{4}-\d{2}-\d{2}|)\|([^|]*)\|([^|]*)\|([^|]*)$/u;

/** Reads what stands in a {@link listId} after its kind; null for anything else, for anyone can make one up. */
export function parseListArgs(args: string): ListPage | null {
  const [, page, ...fields] = ARGS.exec(withoutInvisible(args)) ?? [];
  if (page === undefined) return null;
  const [from, until, asker, kenmerk, onderwerp = ''] = fields;
  if ([from, until].some((date) => date && parseDate(date) === null)) return null;
  const given = Object.entries({ from, until, asker, kenmerk }).filter(([, value]) => value);
  return { page: Number(page), filter: Object.fromEntries(given), onderwerp };
}
