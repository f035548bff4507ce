import { create, insertMultiple, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { DEPTH, type OpenEngine } from '../Engine.ts';
import { textOf } from '../textOf.ts';

/** With the Dutch stemmer and stop words of its own packages, as its documentation says. */
export const open: OpenEngine = async ({ texts }) => {
  const index = create({
    schema: { text: 'string' },
    components: { tokenizer: { stemming: true, language, stemmer, stopWords: stopwords } },
  });
  await insertMultiple(
    index,
    texts.map((text) => ({ id: text.key, text: textOf(text) })),
  );
  return async (query) => {
    const { hits } = await search(index, { term: query, limit: DEPTH });
    return hits.map(({ id }) => id);
  };
};
