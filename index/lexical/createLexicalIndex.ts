import { stemTerm } from '../../src/core/tokenize.ts';
import type { CountedWords, LexicalHit, LexicalIndex } from '../../src/liveIndex.ts';
import { countWords } from './countWords.ts';
import { createRows } from './createRows.ts';
import { createVocabulary } from './createVocabulary.ts';
import { pickBest } from './pickBest.ts';
import { queryTerms } from './queryTerms.ts';
import { inverseFrequency, scoreRows, type Scores, type Wanted } from './scoreRows.ts';

/** A lexical index that also takes pairs whose words were counted before. */
export interface CountedIndex extends LexicalIndex {
  addCounted(rows: readonly CountedWords[]): void;
}

/** BM25 over stems and character 4-grams of subject, vraag and antwoord, in memory. */
export function createLexicalIndex(): CountedIndex {
  const rows = createRows();
  const vocabulary = createVocabulary(rows);
  const addCounted = (counted: readonly CountedWords[]): void => {
    for (const row of counted) {
      rows.remove(row.id);
      rows.add(row);
    }
    vocabulary.forget();
  };
  return {
    add: (entries) => addCounted(entries.map(countWords)),
    addCounted,
    remove: (ids) => {
      ids.forEach(rows.remove);
      vocabulary.forget();
    },
    vocabulary,
    search: (query, k, options = {}) => {
      const corpus = rows.corpus();
      if (corpus.count === 0) return [];
      const { also = [], allowed } = options;
      const wanted = { k, ...(allowed && { allowed }) };
      return best(scoreRows(queryTerms(query, also), corpus, wanted), corpus.ids, wanted);
    },
    weight: (word) => {
      const { count, postings } = rows.corpus();
      return inverseFrequency(count, postings.holders(stemTerm(word)));
    },
  };
}

/** The best of the rows that hold anything of the query and may be found, best first. */
function best(
  { bm25, found, asked }: Scores,
  ids: readonly (number | null)[],
  { allowed, k }: Wanted,
): readonly LexicalHit[] {
  const hits = pickBest<LexicalHit>(k);
  for (let row = 0; row < ids.length; row += 1) {
    const value = bm25[row] ?? 0;
    if (value === 0 || value < hits.lowest) continue;
    const id = ids[row] ?? null;
    if (id === null || allowed?.has(id) === false) continue;
    hits.add({ id, score: value, coverage: shareOf(found[row], asked) });
  }
  return hits.list();
}

function shareOf(part = 0, whole = 0): number {
  return whole > 0 ? part / whole : 0;
}
