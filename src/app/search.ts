import { displayText } from '../core/displayText.ts';
import { pickExcerpt } from '../core/excerpt.ts';
import { grade, type Grade } from '../core/grade.ts';
import type { GradeFeatures } from '../core/gradeFeatures.ts';
import { withoutInvisible } from '../core/invisible.ts';
import type { Passage } from '../core/passage.ts';
import type { Filter } from '../core/filter/filter.ts';
import { BotError } from '../errors.ts';
import type { DenseHit, LiveIndex, Scope } from '../liveIndex.ts';
import type { Archive, StoredPair } from '../ports.ts';
import { missesYear } from './missesYear.ts';
import { narrow } from './narrow.ts';
import { rank } from './rank.ts';
import { resolveReferences } from './resolveReferences.ts';

/** A question, and where to look for its answer. */
export interface SearchRequest {
  readonly text: string;
  /** Most hits, 1 and up. */
  readonly limit: number;
  readonly filter?: Filter;
}

/** One pair found, with the part of its antwoord that answers best. */
export interface Hit extends StoredPair {
  /** Orders the hits of one answer; not comparable between questions. */
  readonly score: number;
  /** Null when the letter gives no antwoord. */
  readonly excerpt: Passage | null;
}

export interface SearchResult {
  /** As it was asked. */
  readonly query: string;
  /** What was searched for, where that is not the question as it stands: people must know. */
  readonly readAs?: string;
  readonly grade: Grade;
  /** What was searched: the whole archive, or what the filter leaves of it. */
  readonly searched: Scope;
  /** Best first. With grade `geen` the nearest, to be shown as not an answer. */
  readonly hits: readonly Hit[];
  /** Time taken, in whole milliseconds. */
  readonly ms: number;
}

/** In UTF-16 units. What is longer is a document, not a question. */
const MAX_QUERY = 1000;

/**
 * Finds the pairs that answer a question, among those that the filter allows.
 *
 * @throws {@link BotError} `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, `ARCHIVE_EMPTY`, `EMBEDDER_FAILED`.
 */
export async function search(request: SearchRequest, archive: Archive): Promise<SearchResult> {
  const started = performance.now();
  const query = checkQuery(request.text);
  const asked = { ...request, text: query };
  const found = await find(asked, archive);
  // A letter that is replaced in between takes its pairs with it: once more finds the new ones.
  const { scope, hits, features, readAs } = found.isGone ? await find(asked, archive) : found;
  return {
    query,
    ...readAs,
    grade: gradeOf(query, features, hits),
    searched: scope,
    hits,
    ms: Math.round(performance.now() - started),
  };
}

async function find({ text: query, limit, filter = {} }: SearchRequest, archive: Archive) {
  const live = await archive.live();
  if (live.scope.pairs === 0) throw new BotError('ARCHIVE_EMPTY', 'no pairs to search');
  const { limits, scope } = narrow(live, filter);
  const { order, dense, features, corrected } = await rank(
    { query, limits },
    live,
    archive.embedder,
  );
  const best = order.slice(0, limit);
  const scores = new Map(best.map(({ id, score }) => [id, score]));
  const stored = await archive.store.pairs(best.map(({ id }) => id));
  const resolved = await resolveReferences(stored, archive);
  const hits = resolved.map((pair) => ({
    ...pair,
    score: scores.get(pair.id) ?? 0,
    excerpt: excerptOf(pair, { query: corrected ?? query, live, dense }),
  }));
  const readAs = corrected === null ? {} : { readAs: corrected };
  return { scope, hits, features, readAs, isGone: hits.length < best.length };
}

function gradeOf(query: string, features: GradeFeatures, [best]: readonly Hit[]): Grade {
  if (!best) return 'geen';
  const graded = grade(features);
  // The model knows whether the archive speaks of a matter; of another year is no answer.
  const isDoubtful = !best.excerpt || missesYear(query, best);
  return graded === 'antwoord' && isDoubtful ? 'verwant' : graded;
}

/** The question as it is searched: one line, trimmed, without marks that nobody sees (a hyphen for a line end cuts a word). */
function checkQuery(input: string): string {
  const query = withoutInvisible(input.normalize('NFC')).replaceAll(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(query)) throw new BotError('QUESTION_EMPTY', 'an empty question');
  if (query.length > MAX_QUERY) {
    throw new BotError('QUESTION_TOO_LONG', 'a question that is too long', {
      detail: String(MAX_QUERY),
    });
  }
  return query;
}

interface Asked {
  readonly query: string;
  readonly live: LiveIndex;
  readonly dense: readonly DenseHit[];
}

function excerptOf({ id, brief, pair }: StoredPair, { query, live, dense }: Asked): Passage | null {
  if (!pair.antwoord) return null;
  const antwoord = displayText(brief.tekst, pair.antwoord, brief);
  const cosines = new Map(
    dense
      .filter((hit) => hit.id === id && hit.kind === 'antwoord')
      .map((hit) => [hit.part, hit.score]),
  );
  const [low, high] = [Math.min(...cosines.values()), Math.max(...cosines.values())];
  return pickExcerpt(antwoord, {
    query,
    weight: (word) => live.lexical.weight(word),
    avoid: brief.tables.filter(({ isLossy }) => isLossy),
    closeness: (part) => ((cosines.get(part) ?? low) - low) / (high - low || 1) || 0,
  });
}
