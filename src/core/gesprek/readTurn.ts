import type { Filter } from '../filter/filter.ts';
import { findPeriod, type PeriodHit } from './findPeriod.ts';
import { hasAnaphor } from './hasAnaphor.ts';
import { isFollowUp, isHelpless } from './isFollowUp.ts';
import { mergeQuery } from './mergeQuery.ts';
import { afterEn, plainTurn } from './plainTurn.ts';
import { readAbout } from './readAbout.ts';
import { topicWords } from './topicWords.ts';
import type { FollowUp, Previous, Turn } from './turn.ts';

const NEW = /^(?:nieuwe vraag|andere vraag|iets anders)\s*[:.,-]?\s*/iu;
/** In UTF-16 units. A question that grew longer than this by merging is no question any more. */
const MAX_MERGED = 400;

/** Whether someone ends the conversation so far: "nieuwe vraag: …". */
export function isNewStart(text: string): boolean {
  return NEW.test(text.trim());
}

/**
 * Reads a text in the light of what the same person asked before in the same
 * place. Total and careful: a text with a subject of its own stands alone.
 *
 * @param previous null when nothing is known of what went before.
 * @param isAsker whether a name is one of the archive's vraagstellers or fracties.
 */
export function readTurn(
  text: string,
  previous: Previous | null,
  isAsker: (name: string) => boolean,
): Turn {
  if (isNewStart(text)) return { kind: 'los', text: text.trim().replace(NEW, '') };
  const plain = plainTurn(text);
  const about = aboutPrevious(plain, previous);
  if (about) return about;
  if (!isFollowUp(plain)) return { kind: 'los', text };
  const merged = mergeable(plain, previous, isAsker);
  if (merged) return merged;
  return isHelpless(plain) ? { kind: 'onbekend' } : { kind: 'los', text };
}

function aboutPrevious(plain: string, previous: Previous | null): Turn | null {
  const about = readAbout(afterEn(plain) ?? plain, previous?.at ?? 0);
  return about && !previous?.shown ? { kind: 'onbekend' } : about;
}

/** Null when the question before is not known, or the two together are no question any more. */
function mergeable(
  plain: string,
  previous: Previous | null,
  isAsker: (name: string) => boolean,
): FollowUp | null {
  if (!previous?.query) return null;
  const merged = merge(plain, previous, isAsker);
  return merged.text.length <= MAX_MERGED ? merged : null;
}

function merge(plain: string, previous: Previous, isAsker: (name: string) => boolean): FollowUp {
  const rest = afterEn(plain) ?? plain;
  const query = plainTurn(previous.query);
  const asker = /^(?:vragen )?van (.+)$/iu.exec(rest)?.[1];
  if (asker !== undefined && isAsker(asker)) {
    return toFollowUp(query, { ...previous.filter, asker });
  }
  const period = periodOf(rest, previous);
  if (period && topicWords(rest).length === 0) return withPeriod(query, period, { rest, previous });
  const text =
    hasAnaphor(rest) || isSentence(rest) ? `${rest}, over: ${query}` : mergeQuery(query, rest);
  return toFollowUp(text, previous.filter);
}

function toFollowUp(text: string, filter: Filter, asWords: string | null = null): FollowUp {
  return { kind: 'vervolg', text, filter, asWords };
}

/** A period that is named, or the year before or after the one asked for last. */
function periodOf(rest: string, { query, filter }: Previous): PeriodHit | null {
  const [, side] = /^(?:in )?het jaar (daarvoor|ervoor|daarna|erna)$/iu.exec(rest) ?? [];
  const last = /\b((?:19|20)\d{2})\b/u.exec(query)?.[1] ?? filter.from?.slice(0, 4);
  if (side === undefined || last === undefined) return findPeriod(rest);
  const year = Number(last) + (side.endsWith('voor') ? -1 : 1);
  return findPeriod(`in ${year}`);
}

/** A period takes the place of the one in the question; else it says of when the letters must be. */
function withPeriod(
  query: string,
  period: PeriodHit,
  { rest, previous }: { readonly rest: string; readonly previous: Previous },
): FollowUp {
  const found = findPeriod(query);
  // The date in the number of a vraag is a name, and says of no period.
  const held = found && query[found.end] !== '/' ? found : null;
  const { from, until } = period;
  const words = /^(?:in )?het jaar/iu.test(rest) ? `in ${from?.slice(0, 4) ?? ''}` : spoken(rest);
  if (held) {
    const text = `${query.slice(0, held.start)}${words}${query.slice(held.end)}`;
    return toFollowUp(text, previous.filter);
  }
  const { from: _from, until: _until, ...others } = previous.filter;
  const filter = { ...others, ...(from && { from }), ...(until && { until }) };
  return toFollowUp(query, filter, `${query} ${words}`);
}

/** "2023" as "in 2023". */
function spoken(rest: string): string {
  return /^\d{4}$/u.test(rest) ? `in ${rest}` : rest;
}

/** Something with a verb, however short: "hoe lang duurt het", "waarom niet". */
function isSentence(rest: string): boolean {
  return /^(?:wie|wat|waar|wanneer|waarom|hoezo|hoe|hoeveel|is|zijn|was|heeft|wordt|worden)(?:\s|$)/iu.test(
    rest,
  );
}
