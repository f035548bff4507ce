import { fuse } from '../../core/fuse.ts';
import { grade, type Grade } from '../../core/grade.ts';
import { gradeFeatures } from '../../core/gradeFeatures.ts';
import { contentWords } from '../../core/tokenize.ts';
import type { Archive } from '../../ports.ts';

/** Candidates from the whole archive; a letter that is not among them is not about the subject. */
const CANDIDATES = 1000;

/**
 * How well one letter alone answers a query, in the grades of a search: the
 * letter's pairs are measured as a search would, and their lead is the one over
 * all other letters, so that a letter stands out only where it differs from the rest.
 *
 * @returns with the id of its best pair; null when nothing in it was near.
 * @throws {@link BotError} `EMBEDDER_FAILED`.
 */
export async function matchSubject(
  query: string,
  briefId: number,
  archive: Archive,
): Promise<{ readonly grade: Grade; readonly pairId: number } | null> {
  const live = await archive.live();
  const isOwn = ({ id }: { readonly id: number }) => live.letterOf(id) === briefId;
  const lexical = live.lexical.search(query, CANDIDATES);
  const dense = await live.dense.search(await archive.embedder.embedQuery(query), CANDIDATES);
  const queryWords = new Set(contentWords(query)).size;
  const floor = lexical[CANDIDATES - 1]?.score ?? 0;
  const all = fuse({ lexical, dense, floor, queryWords }, live.letterOf);
  const best = all.find(isOwn);
  if (!best) return null;
  const ranked = [best, ...all.filter((each) => !isOwn(each))];
  const own = gradeFeatures({ lexical: lexical.filter(isOwn), ranked, queryWords });
  return { grade: grade(own), pairId: best.id };
}
