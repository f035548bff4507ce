import { expect, it } from 'vitest';
import { openTestArchive } from '../fixtures/openTestArchive.ts';
import { saveIn } from '../fixtures/saveIn.ts';
import { makeBrief } from './makeBrief.ts';

it('a letter that comes after all numbers of its day were given gets one that can be cited', async () => {
  const archive = await openTestArchive();
  const given = new Set<string>();
  for (let at = 0; at < 704; at += 1) {
    const brief = makeBrief(`${at}.txt`, [[`Is brug ${at} veilig?`, `Ja, brug ${at} is gekeurd.`]]);
    given.add((await saveIn(archive.store, brief)).kenmerk);
  }
  expect(given.size).toBe(704);
  expect([...given].slice(-2)).toEqual(['zonder-datum-1', 'zonder-datum-2']);
  expect(await archive.store.summaries()).toHaveLength(704);
  await archive.close();
});
