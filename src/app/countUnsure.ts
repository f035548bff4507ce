import { isStoreError } from '../errors.ts';
import type { Archive } from '../ports.ts';
import type { SearchResult } from './search.ts';

/** Counts a question to which the letters gave no sure answer: a number, never the question. */
export async function countUnsure({ grade }: SearchResult, archive: Archive): Promise<void> {
  if (grade === 'antwoord') return;
  try {
    await archive.feedback.count({ grade, verdict: 'gevraagd', reason: null });
  } catch (error) {
    // A full disk must not cost the asker the answer; what it means for letters is said where they are written.
    if (!isStoreError(error)) throw error;
  }
}
