import { parseCitation } from '../core/citation.ts';
import type { Filter } from '../core/filter/filter.ts';
import { isAsker } from '../core/filter/isAsker.ts';
import { parsePeriod, type Period } from '../core/filter/parsePeriod.ts';
import { BotError } from '../errors.ts';
import type { LiveIndex } from '../liveIndex.ts';
import type { Archive } from '../ports.ts';

/** What someone filled in to narrow a search; empty and absent are the same. */
export interface TypedFilter {
  readonly vanaf?: string | null | undefined;
  readonly tot?: string | null | undefined;
  readonly vraagsteller?: string | null | undefined;
  readonly brief?: string | null | undefined;
}

/**
 * The filter that a person typed: dates in any Dutch notation, `tot` included.
 *
 * @throws {@link BotError} `PERIOD_UNREADABLE`, `PERIOD_REVERSED`,
 * `ASKER_UNKNOWN`, `LETTER_UNKNOWN`, with what was typed as `detail`.
 */
export async function readFilter(typed: TypedFilter, archive: Archive): Promise<Filter> {
  const from = readPeriod(typed.vanaf)?.from;
  const until = readPeriod(typed.tot)?.until;
  if (from !== undefined && until !== undefined && from > until) {
    throw new BotError('PERIOD_REVERSED', 'a period that ends before it begins');
  }
  const live = await archive.live();
  const asker = readAsker(typed.vraagsteller, live);
  const kenmerk = await readKenmerk(typed.brief, live, archive);
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(asker !== undefined && { asker }),
    ...(kenmerk !== undefined && { kenmerk }),
  };
}

function readPeriod(typed: string | null | undefined): Period | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const period = parsePeriod(text);
  if (period) return period;
  throw new BotError('PERIOD_UNREADABLE', 'not a period', { detail: text.slice(0, 60) });
}

function readAsker(typed: string | null | undefined, { letters }: LiveIndex): string | undefined {
  const text = typed?.trim() ?? '';
  if (text === '') return undefined;
  if (letters.some(({ askers }) => askers.some((asker) => isAsker(asker, text)))) return text;
  throw new BotError('ASKER_UNKNOWN', 'nobody of that name asked', { detail: text.slice(0, 60) });
}

async function readKenmerk(
  typed: string | null | undefined,
  { letters }: LiveIndex,
  archive: Archive,
): Promise<string | undefined> {
  const text = typed?.trim() ?? '';
  if (text === '') return undefined;
  const read = parseCitation(text)?.kenmerk ?? text.toLowerCase();
  const kenmerk = await archive.store.currentKenmerk(read);
  if (letters.some((letter) => letter.kenmerk === kenmerk)) return kenmerk;
  throw new BotError('LETTER_UNKNOWN', 'no such letter', { detail: text.slice(0, 60) });
}
