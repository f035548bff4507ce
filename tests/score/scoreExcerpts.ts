/**
 * How often an excerpt holds the sentence that answers: `npm run fragmenten -- <cache file>`
 *
 * Asks the questions of fragmenten.json of an archive of seeds/ and the letters made
 * up for that list; prints the rows of docs/metingen.md, and the excerpts that miss.
 */
import { createEmbedder } from '../../index/embedder/createEmbedder.ts';
import { pickExcerpt } from '../../src/core/excerpt.ts';
import { cacheEmbedder } from '../fit/cacheEmbedder.ts';
import { createPool } from '../fit/createPool.ts';
import { readSeeds } from '../fit/readSeeds.ts';
import { marked } from './markedSentences.ts';

const [cache = ''] = process.argv.slice(2);
const model = await createEmbedder('index/model');
const embedder = cacheEmbedder(model, cache, model.info.dimension);
const seeds = await readSeeds(model);
const texts = [...seeds, ...marked.texts];
const { live } = (await createPool(texts, embedder)).archive();

/** What `search` shows of an antwoord (see `excerptOf` there), which is display text already. */
async function excerpt(query: string, id: number, antwoord: string): Promise<string> {
  const near = await live.dense.search(await embedder.embedQuery(query), Infinity, {
    allowed: new Set([id]),
  });
  const parts = near.filter(({ kind }) => kind === 'antwoord');
  const cosines = new Map(parts.map(({ part, score }) => [part, score]));
  const [low, high] = [Math.min(...cosines.values()), Math.max(...cosines.values())];
  const offsets = Array.from(antwoord, (_, at) => at);
  const found = pickExcerpt(
    { text: antwoord, offsets },
    {
      query,
      weight: (word) => live.lexical.weight(word),
      avoid: [],
      closeness: (part) => ((cosines.get(part) ?? low) - low) / (high - low || 1) || 0,
    },
  );
  return found ? antwoord.slice(found.start, found.end) : '';
}

for (const [name, own] of [
  ['seeds', seeds],
  ['made up', marked.texts],
] as const) {
  const keys = new Set(own.map(({ key }) => key));
  const questions = marked.questions.filter(({ pair }) => keys.has(pair));
  const misses: string[] = [];
  let length = 0;
  for (const { pair, q, says } of questions) {
    const id = texts.findIndex(({ key }) => key === pair);
    const shown = await excerpt(q, id, texts[id]?.antwoord ?? '');
    length += shown.length;
    if (!shown.includes(says)) misses.push(`  ${q} [${says}]: ${shown}`);
  }
  const share = (100 * (questions.length - misses.length)) / questions.length;
  const mean = Math.round(length / questions.length);
  console.log(`| ${name} (${questions.length}) | ${share.toFixed(1)} | ${mean} |`);
  console.log(misses.join('\n'));
}
await model.close();
