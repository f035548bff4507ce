import { isStoreError } from '../errors.ts';
import type { Metrics } from '../metrics.ts';
import type { Archive } from '../ports.ts';
import type { SearchResult } from './search.ts';

/** Counts an answer, and in the archive a question to which the letters gave no sure one: a number, never the question. */
export async function countAnswer(
  { grade, ms }: SearchResult,
  { archive, metrics }: { readonly archive: Archive; readonly metrics?: Metrics | undefined },
): Promise<void> {
  metrics?.question(grade, ms);
  if (grade === 'antwoord') return;
  try {
    await archive.feedback.count({ grade, verdict: 'gevraagd', reason: null });
  } catch (error) {
    // A full disk must not cost the asker the answer; what it means for letters is said where they are written.
    if (!isStoreError(error)) throw error;
  }
}
