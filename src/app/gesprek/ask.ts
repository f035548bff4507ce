import { formatCitation } from '../../core/citation.ts';
import { isAsker } from '../../core/filter/isAsker.ts';
import type { Filter } from '../../core/filter/filter.ts';
import { filterText } from '../../core/filter/filterText.ts';
import { placeAsked } from '../../core/gesprek/placeAsked.ts';
import { afterEn, plainTurn } from '../../core/gesprek/plainTurn.ts';
import { readTurn } from '../../core/gesprek/readTurn.ts';
import type { About, Previous, Turn } from '../../core/gesprek/turn.ts';
import { BotError } from '../../errors.ts';
import type { Archive, StoredPair } from '../../ports.ts';
import { cite, type Cited } from '../cite.ts';
import { missesYear } from '../missesYear.ts';
import { search, type SearchRequest, type SearchResult } from '../search.ts';

/** What a text asked for, answered; `next` is what a follow-up of it goes by, null: nothing new. */
export type Answered = { readonly next: Previous | null } & (
  | { readonly kind: 'gevonden'; readonly result: SearchResult; readonly at: number }
  | { readonly kind: 'over'; readonly about: Exclude<About, 'heel'>; readonly stored: StoredPair }
  | { readonly kind: 'geciteerd'; readonly cited: Cited; readonly readAs: string }
  | { readonly kind: 'onbekend' }
  | { readonly kind: 'begin' }
);

/** A question, and what is known of the conversation that it is part of. */
export interface AskRequest extends SearchRequest {
  readonly previous: Previous | null;
  /** Whether it is meant as a question of its own, and only one that cannot be that goes on from `previous`. */
  readonly isAlone?: boolean;
}

/**
 * Answers a question in its conversation. Always searches anew, and shows the
 * pair that a question about the last answer is about as the letter has it now.
 *
 * @throws {@link BotError} those of `search` and `cite`.
 */
export async function ask(request: AskRequest, archive: Archive): Promise<Answered> {
  const { letters } = await archive.live();
  const isKnown = (name: string) =>
    letters.some(({ askers }) => askers.some((asker) => isAsker(asker, name)));
  const turn = readTurn(request.text, previousOf(request), isKnown);
  switch (turn.kind) {
    case 'los':
      return turn.text === '' ? { kind: 'begin', next: null } : find(request, turn, archive);
    case 'vervolg':
      return find(request, turn, archive);
    case 'plaats':
      return showPlace(request, turn.at, archive);
    case 'over':
    case 'nummer':
      return showPair(turn, request.previous, archive);
    case 'onbekend':
      return UNKNOWN;
  }
}

function previousOf({ text, previous, isAlone }: AskRequest): Previous | null {
  if (!isAlone || afterEn(plainTurn(text)) !== null) return previous;
  return readTurn(text, null, () => false).kind === 'onbekend' ? previous : null;
}

const UNKNOWN: Answered = { kind: 'onbekend', next: null };

type Question = Extract<Turn, { kind: 'los' | 'vervolg' }>;
type AboutTurn = Extract<Turn, { kind: 'over' | 'nummer' }>;

async function find(request: AskRequest, turn: Question, archive: Archive): Promise<Answered> {
  const filter = { ...(turn.kind === 'vervolg' ? turn.filter : {}), ...request.filter };
  const narrow = await search({ ...request, text: turn.text, filter }, archive);
  const wide =
    narrow.grade === 'geen' ? await lookWider({ ...request, filter }, turn, archive) : null;
  const { result, filter: used } = wide ?? { result: narrow, filter };
  const understood = result.readAs ?? result.query;
  const next = { query: understood, filter: used, at: 0, shown: shownOf(result, 0) };
  if (turn.kind === 'los') return { kind: 'gevonden', result, at: 0, next };
  const readAs = [understood, filterText(used)].filter((part) => part !== '').join(', ');
  return {
    kind: 'gevonden',
    result: { ...result, query: request.text.trim(), readAs },
    at: 0,
    next,
  };
}

/** A year can also stand in a letter of another year. Null when that does not help. */
async function lookWider(
  request: SearchRequest & { readonly filter: Filter },
  turn: Question,
  archive: Archive,
): Promise<{ readonly result: SearchResult; readonly filter: Filter } | null> {
  if (turn.kind === 'los' || turn.asWords === null) return null;
  const { from: _from, until: _until, ...filter } = request.filter;
  const result = await search({ ...request, text: turn.asWords, filter }, archive);
  const [best] = result.hits;
  const isAboutThat = best !== undefined && !missesYear(turn.asWords, best);
  return result.grade === 'geen' || !isAboutThat ? null : { result, filter };
}

function shownOf({ hits }: SearchResult, at: number): Previous['shown'] {
  const hit = hits[at];
  return hit ? { kenmerk: hit.brief.kenmerk, nr: hit.pair.nr } : null;
}

/** Another of the places found, by the same search made anew; one past the last gives the last. */
async function showPlace(request: AskRequest, wanted: number, archive: Archive): Promise<Answered> {
  const { previous } = request;
  if (!previous) return UNKNOWN;
  const { query: text, filter } = previous;
  const result = await search({ ...request, text, filter }, archive);
  const last = result.grade === 'geen' ? 0 : result.hits.length - 1;
  const at = Math.max(0, Math.min(wanted, last));
  const said = [text, filterText(filter)].filter((part) => part !== '').join(', ');
  const readAs = placeAsked({ query: said, at, isLast: at < wanted });
  return {
    kind: 'gevonden',
    result: { ...result, query: request.text.trim(), readAs },
    at,
    next: { ...previous, at, shown: shownOf(result, at) },
  };
}

/** Null when what was shown has gone since; a number that someone typed is theirs to be told of. */
async function citeIfThere(
  citation: string,
  { kind }: AboutTurn,
  archive: Archive,
): Promise<Cited | null> {
  try {
    return await cite(citation, archive);
  } catch (error) {
    const isGone = error instanceof BotError && error.code.startsWith('CITATION_');
    if (isGone && kind === 'over') return null;
    throw error;
  }
}

/** The pair that was shown, or another of its letter, as the letter has it now. */
async function showPair(
  turn: AboutTurn,
  previous: Previous | null,
  archive: Archive,
): Promise<Answered> {
  if (!previous?.shown) return UNKNOWN;
  const { kenmerk, nr } = previous.shown;
  const wanted = turn.kind === 'nummer' ? turn.nr : nr;
  const cited = await citeIfThere(formatCitation({ kenmerk, nr: wanted }), turn, archive);
  if (!cited) return UNKNOWN;
  const [stored] = cited.pairs;
  if (!stored) return UNKNOWN;
  const shown = { kenmerk: stored.brief.kenmerk, nr: stored.pair.nr };
  const next = { ...previous, shown };
  if (turn.kind === 'over' && turn.about !== 'heel') {
    return { kind: 'over', about: turn.about, stored, next };
  }
  const isOne = cited.kind !== 'pairs' || cited.pairs.length === 1;
  const readAs = isOne
    ? `het hele antwoord op ${formatCitation(shown)}`
    : `de hele antwoorden op ${formatCitation(cited.citation)}`;
  return { kind: 'geciteerd', cited, readAs, next };
}
