import type { LocalEmbeddings } from '../../../index/embedder/createEmbedder.ts';
import { readOwn, readSeeds } from '../../fit/readSeeds.ts';
import { readSet, type RetrievalSet } from '../../score/readSets.ts';

/**
 * The sets that the arguments name, `folder[:most[:asked]]` as `readSet` takes
 * them; without any the questions of our own over seeds/.
 *
 * @throws for a set without a question, or with one whose answer is not among its texts.
 */
export async function readBenchSets(
  folders: readonly string[],
  model: LocalEmbeddings,
): Promise<readonly RetrievalSet[]> {
  const sets = folders.length > 0 ? folders.map(toSet) : [await ownSet(model)];
  for (const { name, texts, queries } of sets) {
    const keys = new Set(texts.map(({ key }) => key));
    const isWhole = queries.every(({ relevant }) => relevant.some((key) => keys.has(key)));
    if (queries.length === 0 || !isWhole) throw new Error(`${name} lacks questions or answers`);
  }
  return sets;
}

function toSet(argument: string): RetrievalSet {
  const [folder = '', most, asked] = argument.split(':');
  return readSet(folder, toCount(most), toCount(asked));
}

function toCount(text: string | undefined): number {
  if (text === undefined || text === '') return Infinity;
  if (!/^\d+$/.test(text)) throw new Error(`${text} is not a number of texts or questions`);
  return Number(text);
}

async function ownSet(model: LocalEmbeddings): Promise<RetrievalSet> {
  const own = [...readOwn('questions.json'), ...readOwn('fitQuestions.json')];
  return {
    name: 'seeds',
    texts: await readSeeds(model),
    queries: own.flatMap(({ q, right }) => (right ? [{ text: q, relevant: [right] }] : [])),
  };
}
