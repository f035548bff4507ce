import { isStoreError } from '../errors.ts';
import type { Archive } from '../ports.ts';
import { search, type SearchRequest, type SearchResult } from './search.ts';

/**
 * Searches for someone's question, and counts it when the letters gave no sure
 * answer: a number, never the question. @throws as `search`.
 */
export async function ask(request: SearchRequest, archive: Archive): Promise<SearchResult> {
  const result = await search(request, archive);
  const { grade } = result;
  if (grade === 'antwoord') return result;
  try {
    await archive.feedback.count({ grade, verdict: 'gevraagd', reason: null });
  } catch (error) {
    // A full disk must not cost the asker the answer; what it means for letters is said where they are written.
    if (!isStoreError(error)) throw error;
  }
  return result;
}
