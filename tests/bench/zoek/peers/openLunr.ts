import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import dutch from 'lunr-languages/lunr.nl.js';
import { DEPTH, type OpenEngine } from '../Engine.ts';
import { textOf } from '../textOf.ts';

stemmerSupport(lunr);
dutch(lunr);

/** With lunr-languages' Dutch pipeline. */
export const open: OpenEngine = async ({ texts }) => {
  const index = lunr(function build() {
    this.use(lunr.nl);
    this.ref('key');
    this.field('text');
    for (const text of texts) this.add({ key: text.key, text: textOf(text) });
  });
  // Its search() reads a colon as syntax; this is its way for words as they are.
  return async (query) =>
    index
      .query((built) => built.term(lunr.tokenizer(query), {}))
      .slice(0, DEPTH)
      .map(({ ref }) => ref);
};
