import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cite } from '../../src/app/cite.ts';
import { ingest } from '../../src/app/ingest.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';

const { tekst } = makeBrief('a', [
  ['Is de brug veilig?', 'Ja, de brug is gekeurd.'],
  ['Gaat het zwembad open?', 'Het zwembad gaat in juni open.'],
]);

it('a correction beside a letter is read with it, survives a reading, and a wrong one changes nothing', async () => {
  const folder = newFolder();
  const archive = await openTestArchive();
  const read = async () => {
    const results = await ingest(createFolderSource(folder), () => {}, archive);
    return results.map(({ kind }) => kind);
  };
  const correct = (text: string) => writeFileSync(join(folder, 'a.txt.pairs.json'), text);
  writeFileSync(join(folder, 'a.txt'), tekst);
  expect(await read()).toEqual(['nieuw']);
  correct(JSON.stringify({ pairs: [{ nr: '2', renummer: '2a' }] }));
  expect(await read()).toEqual(['gewijzigd']);
  expect(await read()).toEqual(['ongewijzigd']);
  expect(await cite('2024-04-08/2a', archive)).toMatchObject({ pairs: [{ pair: { nr: '2a' } }] });
  for (const wrong of ['{', '{"pairs": 3}', '{"onbekend": 1}']) {
    correct(wrong);
    expect(await read()).toEqual(['onleesbaar']);
  }
  expect((await archive.store.unread())[0]?.reason).toContain('correctie');
  expect(await cite('2024-04-08/2a', archive)).toMatchObject({ pairs: [{ pair: { nr: '2a' } }] });
});
