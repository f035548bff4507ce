import { expect, it } from 'vitest';
import { createBriefStore } from '../../index/store/createBriefStore.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
import { nextKenmerk } from '../../src/core/kenmerk.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { saveIn } from '../fixtures/saveIn.ts';
import { makeBrief } from './makeBrief.ts';

it('a letter that comes after all numbers of its day were given gets one that can be cited', async () => {
  const db = openDatabase(`${newFolder()}/a.sqlite`);
  const given = new Set<string>();
  const give = db.prepare('INSERT INTO kenmerk VALUES (?)');
  for (let next = nextKenmerk('2024-04-08', given); next; next = nextKenmerk('2024-04-08', given)) {
    given.add(next);
    give.run(next);
  }
  expect(given.size).toBe(702);
  const store = createBriefStore(db);
  for (const at of [1, 2]) {
    const brief = makeBrief(`${at}.txt`, [[`Is brug ${at} veilig?`, `Ja, brug ${at} is gekeurd.`]]);
    expect((await saveIn(store, brief)).kenmerk).toBe(`zonder-datum-${at}`);
  }
  db.close();
});
