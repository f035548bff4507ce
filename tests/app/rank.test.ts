import { expect, it } from 'vitest';
import { rank } from '../../src/app/rank.ts';
import { createPool } from '../fit/createPool.ts';

const embedder = {
  embedDocuments: async (texts: readonly string[]) => texts.map(() => [0.6, 0.8]),
  embedQuery: async () => [1, 0],
};
const text = (key: string, antwoord: string) => ({
  key,
  letter: key,
  subject: '',
  vraag: '',
  antwoord,
});

it('knows the closeness of a pair that words found and the nearest vectors did not hold', async () => {
  const pool = await createPool([text('a', 'De brug is dicht.'), text('b', 'Iets.')], embedder);
  const { live } = pool.archive();
  const dense: typeof live.dense = {
    search: async (vector, k, limits) =>
      limits?.allowed ? live.dense.search(vector, k, limits) : [],
  };
  const { order } = await rank({ query: 'brug' }, { ...live, dense }, embedder);
  expect(order.map(({ id, dense: closeness }) => [id, closeness])).toEqual([
    [0, expect.closeTo(0.6)],
  ]);
});
