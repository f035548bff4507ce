import {
  formatCitation,
  MOST_CITED,
  parseCitation,
  parseRange,
  type Citation,
} from '../core/citation.ts';
import { BotError } from '../errors.ts';
import { nearestKenmerken } from './nearestKenmerken.ts';
import type { CatalogEntry } from '../liveIndex.ts';
import type { Archive, StoredBrief, StoredPair } from '../ports.ts';
import { resolveReferences } from './resolveReferences.ts';

/** What a citation stands for: pairs in the letter's order, or a whole letter. */
export type Cited =
  | {
      readonly kind: 'pairs';
      readonly pairs: readonly StoredPair[];
      /** Finds the same again: the number or the range as it was typed, in this letter. */
      readonly citation: Citation;
    }
  | {
      readonly kind: 'brief';
      readonly brief: StoredBrief;
      readonly pairs: readonly StoredPair[];
      /** ISO dates on which another version took the place of the letter, oldest first. */
      readonly corrected: readonly string[];
    };

/** Most citations named in a message. */
const NAMED = 5;

/**
 * Looks a citation up as a person types it. A printed number of the form `7-9`
 * wins over the range; `7` finds `7a` and `7b` where there is no plain 7.
 *
 * @throws {@link BotError} `CITATION_UNREADABLE`; `CITATION_UNKNOWN` and
 * `CITATION_AMBIGUOUS` with the nearest or possible ones as `detail`, and
 * `CITATION_RANGE_TOO_LONG` with the part of the range that fits.
 */
export async function cite(input: string, archive: Archive): Promise<Cited> {
  const { entries } = await archive.live();
  if (entries.length === 0) throw new BotError('ARCHIVE_EMPTY', 'no pairs to cite');
  const typed = parseCitation(input);
  if (!typed) return citePairs(bareNumber(input, entries), null, archive);
  const current = await archive.store.currentKenmerk(typed.kenmerk);
  const kenmerken = lettersOf(current, typed.isExact, entries);
  if (kenmerken.length === 0)
    throw unknown(
      nearestKenmerken(
        typed.kenmerk,
        entries.map((entry) => entry.kenmerk),
      ),
    );
  if (typed.nr === null) return citeBrief(kenmerken, archive);
  const found = kenmerken.map((kenmerk) => {
    const own = entries.filter((entry) => entry.kenmerk === kenmerk);
    return matching(own, typed.nr ?? '');
  });
  const held = found.filter((list) => list.length > 0);
  if (held.length > 1) throw ambiguous(held.flat());
  if (held[0] && !(await isErased(typed.nr, held[0], archive))) {
    return citePairs(held[0], typed.nr, archive);
  }
  const first = entries.filter(({ kenmerk }) => kenmerk === kenmerken[0]);
  throw unknown(nearestNumbers(typed.nr, first).map(formatCitation));
}

/** @param nr as it was typed, with a letter; null: without. @param found of one letter, at least one. */
async function citePairs(
  found: readonly CatalogEntry[],
  nr: string | null,
  archive: Archive,
): Promise<Cited> {
  const [first] = found;
  if (!first) throw unknown([]);
  const pairs = await archive.store.pairs(found.map(({ id }) => id));
  const citation = { kenmerk: first.kenmerk, nr: nr ?? first.nr };
  return { kind: 'pairs', pairs: await resolveReferences(pairs, archive), citation };
}

async function citeBrief(kenmerken: readonly string[], archive: Archive): Promise<Cited> {
  const [kenmerk = ''] = kenmerken;
  if (kenmerken.length > 1) {
    throw new BotError('CITATION_AMBIGUOUS', 'several letters of that day', {
      detail: kenmerken.join(', '),
    });
  }
  const brief = await archive.store.brief(kenmerk);
  if (!brief) throw unknown([]);
  const { store } = archive;
  const [pairs, corrected] = [await store.pairsOf(kenmerk), await store.correctedOn(kenmerk)];
  return { kind: 'brief', brief, pairs, corrected };
}

/** `7` or `vraag 7` without a letter: fine while one letter alone has it. */
function bareNumber(input: string, entries: readonly CatalogEntry[]): readonly CatalogEntry[] {
  const nr = /^\s*(?:vraag|antwoord|nr\.?)?\s*([\p{L}.]{0,3}\d[\p{L}\d.-]*)\s*$/iu.exec(input)?.[1];
  const found = nr === undefined ? [] : entries.filter((entry) => isNr(entry, nr));
  if (found.length === 1) return found;
  if (found.length > 1) throw ambiguous(found);
  throw new BotError('CITATION_UNREADABLE', 'not a citation', {
    detail: entries[0] ? formatCitation(entries[0]) : '',
  });
}

function lettersOf(
  kenmerk: string,
  isExact: boolean,
  entries: readonly CatalogEntry[],
): readonly string[] {
  const known = [...new Set(entries.map((entry) => entry.kenmerk))];
  // One that is not shown was withdrawn or erased: it never stands for another of its day.
  if (isExact) return known.includes(kenmerk) ? [kenmerk] : [];
  return known.filter((other) => other.replace(/[a-z]{1,2}$/u, '') === kenmerk);
}

/** Whether the number itself was erased, and `found` only looks like it: 7a for a 7 that is gone. */
async function isErased(
  nr: string,
  found: readonly CatalogEntry[],
  { store }: Archive,
): Promise<boolean> {
  const [first] = found;
  if (!first || found.some((entry) => isNr(entry, nr))) return false;
  const brief = await store.brief(first.kenmerk);
  return brief !== null && (await store.removedOf(brief.bron)).some((gone) => gone.nr === nr);
}

function matching(own: readonly CatalogEntry[], nr: string): readonly CatalogEntry[] {
  const exact = own.filter((entry) => isNr(entry, nr));
  if (exact.length > 0) return exact;
  const parts = own.filter((entry) => /^\d+$/u.test(nr) && entry.nr.replace(/[a-z]$/u, '') === nr);
  if (parts.length > 0) return parts;
  const range = parseRange(nr);
  if (!range) return [];
  const inRange = own.filter((entry) => {
    const number = numberOf(entry);
    return number >= range.from && number <= range.to;
  });
  if (inRange.length > MOST_CITED) throw tooMany(inRange);
  return inRange;
}

/** Names the first part of the range that fits; `7a` and `7b` are not torn apart. */
function tooMany(found: readonly CatalogEntry[]): BotError {
  const sorted = found.toSorted((a, b) => numberOf(a) - numberOf(b));
  const numbers = sorted.map(numberOf);
  const [from = 0] = numbers;
  const next = numbers[MOST_CITED] ?? 0;
  const to = numbers.findLast((number) => number < next) ?? from;
  const [first] = sorted;
  const detail = first
    ? formatCitation({ ...first, nr: from < to ? `${from}-${to}` : first.nr })
    : '';
  return new BotError('CITATION_RANGE_TOO_LONG', 'more pairs than fit', { detail });
}

function numberOf({ nr }: CatalogEntry): number {
  return Number.parseInt(nr, 10);
}

function isNr(entry: CatalogEntry, nr: string): boolean {
  return entry.nr.toLowerCase() === nr.toLowerCase();
}

function nearestNumbers(nr: string, own: readonly CatalogEntry[]): readonly CatalogEntry[] {
  const wanted = Number.parseInt(nr, 10) || 0;
  const distance = (entry: CatalogEntry) => Math.abs((Number.parseInt(entry.nr, 10) || 0) - wanted);
  return own.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
}

function unknown(nearest: readonly string[]): BotError {
  return new BotError('CITATION_UNKNOWN', 'no such citation', { detail: nearest.join(' of ') });
}

function ambiguous(found: readonly CatalogEntry[]): BotError {
  return new BotError('CITATION_AMBIGUOUS', 'several pairs have this number', {
    detail: found.slice(0, NAMED).map(formatCitation).join(', '),
  });
}
