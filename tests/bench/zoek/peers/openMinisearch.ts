import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import MiniSearch from 'minisearch';
import { DEPTH, type OpenEngine } from '../Engine.ts';
import { textOf } from '../textOf.ts';

const stopWords = new Set(stopwords);

/** As its README sets it up, or (`dutch`) with the term processing that its documentation leaves to the user. */
export const open: OpenEngine = async ({ texts, variant }) => {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    ...(variant === 'dutch' && { processTerm }),
  });
  index.addAll(texts.map((text) => ({ id: text.key, text: textOf(text) })));
  return async (query) =>
    index
      .search(query)
      .slice(0, DEPTH)
      .map(({ id }) => String(id));
};

function processTerm(term: string): string | null {
  const word = term.toLowerCase();
  return stopWords.has(word) ? null : stemmer(word);
}
