import { expect, it } from 'vitest';
import type { Finder } from '../../src/app/controle/createFinder.ts';
import { findWhole } from '../../src/app/controle/findWhole.ts';
import { wordsOf } from '../../src/core/controle/words.ts';
import { displayText } from '../../src/core/displayText.ts';
import { present } from '../discord/present.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';

const speakerOf = (id: number) => (id === 11 ? ('raad' as const) : ('college' as const));

it('names a place of every speaker before more places of the same one', async () => {
  const archive = await openTestArchive();
  const stored = present((await archive.store.pairsOf('2024-04-08'))[0]);
  await archive.close();
  const { brief, pair } = stored;
  const display = displayText(brief.tekst, pair.vraag, brief);
  const words = wordsOf(display.text);
  const ids = Array.from({ length: 12 }, (_, id) => id);

  const finder: Finder = {
    near: () => [],
    runs: () => ({ runs: [], whole: ids.map((id) => ({ id, at: 0, from: 0, length: 2 })) }),
    stretch: async (id) => {
      const place = { pair: stored, speaker: speakerOf(id), passage: pair.vraag, layout: brief };
      return { brief, place, display, words };
    },
  };
  const keys = words.slice(0, 2).map(({ key }) => key);
  const whole = present(await findWhole(keys, { speaker: null, citation: null }, finder));
  expect(whole.found.speaker).toBe('college');
  expect(whole.others.map(({ speaker }) => speaker)).toEqual([
    'raad',
    ...Array.from({ length: 4 }, () => 'college'),
  ]);
});
