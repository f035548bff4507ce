import { readFileSync } from 'node:fs';
import type { PoolText } from '../fit/createPool.ts';

/** A question, the pair that answers it, and words of the sentence that does. */
interface MarkedQuestion {
  readonly pair: string;
  readonly q: string;
  readonly says: string;
}

const list: {
  readonly antwoorden: readonly Omit<PoolText, 'letter'>[];
  readonly questions: readonly MarkedQuestion[];
} = JSON.parse(readFileSync('tests/fixtures/fragmenten.json', 'utf8'));

/** Sentences marked by hand, over seeds/ (`pair` is `kenmerk/nr`) and over letters made up for it. */
export const marked = {
  questions: list.questions,
  texts: list.antwoorden.map((text) => ({ ...text, letter: text.key.split('/')[0] ?? '' })),
} as const;
