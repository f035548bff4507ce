import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openWatched } from '../fixtures/openWatched.ts';
import { makeBrief } from '../index/makeBrief.ts';

const { tekst } = makeBrief('a', [['Is de brug veilig?', 'Ja, de brug is gekeurd.']]);

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isTrue(); tries += 1) await wait(100);
}

it.each([null, 200])(
  'a letter that is dropped in is read once, when it has stopped growing (polling: %s)',
  async (pollMs) => {
    const { folder, archive, read, close } = await openWatched(pollMs);
    const path = join(folder, 'brief.txt');
    writeFileSync(path, tekst.slice(0, 100));
    for (const from of [100, 200]) {
      await wait(400);
      appendFileSync(path, tekst.slice(from, from === 200 ? undefined : from + 100));
    }
    writeFileSync(join(folder, '.verborgen.txt'), tekst);
    await until(() => read.length > 0);
    expect(read).toEqual(['brief.txt: nieuw']);
    expect((await archive.live()).scope.pairs).toBe(1);
    await close();
  },
);
