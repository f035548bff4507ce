import { expect, it } from 'vitest';
import { takeTurns } from '../../index/vectors/takeTurns.ts';

it('many searches at once are done in order, and let others in between each two', async () => {
  const order: string[] = [];
  const dense = takeTurns({
    search: async (_vector, k) => {
      order.push(`search ${k}`);
      return [];
    },
  });
  const searches = [1, 2, 3].map((k) => dense.search([1], k));
  const other = new Promise<void>((resolve) => {
    setImmediate(() =>
      setImmediate(() => {
        order.push('other');
        resolve();
      }),
    );
  });
  await Promise.all([...searches, other]);
  expect(order.filter((each) => each !== 'other')).toEqual(['search 1', 'search 2', 'search 3']);
  expect(order.indexOf('other')).toBeLessThan(3);
});

it('a search that fails fails for who asked, and the next is done', async () => {
  let calls = 0;
  const dense = takeTurns({
    search: async () => {
      calls += 1;
      if (calls === 1) throw new Error('broken');
      return [];
    },
  });
  const first = dense.search([1], 1);
  const second = dense.search([1], 1);
  await expect(first).rejects.toThrow('broken');
  await expect(second).resolves.toEqual([]);
});
