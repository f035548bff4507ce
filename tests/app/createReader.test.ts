import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createReader } from '../../src/app/createReader.ts';
import { createPathsSource } from '../../src/files/createFolderSource.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';

async function dropped(names: readonly string[]) {
  const folder = newFolder();
  for (const name of names) {
    const { tekst } = makeBrief(name, [
      [`Is brug ${name} veilig?`, `Ja, brug ${name} is gekeurd.`],
    ]);
    writeFileSync(join(folder, `${name}.txt`), tekst);
  }
  const archive = await openTestArchive();
  const read: string[] = [];
  let saves = 0;
  const saveIndex = async () => {
    saves += 1;
  };
  const reader = createReader({
    archive: { ...archive, saveIndex },
    sourceOf: (path) => createPathsSource([path], folder),
    onRead: ({ bron }) => read.push(bron),
    onError: (error) => read.push(String(error)),
  });
  for (const name of names) reader.read(join(folder, `${name}.txt`));
  return { reader, read, archive, saves: () => saves };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('reads what came together in order, and writes the index file once', async () => {
  const { read, archive, saves } = await dropped(['a', 'b', 'c']);
  await until(() => saves() > 0);
  expect(read).toEqual(['a.txt', 'b.txt', 'c.txt']);
  expect(saves()).toBe(1);
  await archive.close();
});

it('stops after the letter that is being read, and leaves the others', async () => {
  const { reader, read, archive } = await dropped(['a', 'b', 'c']);
  await reader.stop();
  expect(read).toEqual(['a.txt']);
  expect((await archive.live()).scope.brieven).toBe(1);
  await archive.close();
});

it('goes on with the next file when one cannot be read', async () => {
  const { reader, read, archive, saves } = await dropped([]);
  reader.read('/nergens/x.txt');
  await until(() => saves() > 0);
  expect(read).toHaveLength(1);
  await archive.close();
});

it('does not wait at a stop for a file that takes minutes, and reads it the next time', async () => {
  const folder = newFolder();
  const archive = await openTestArchive();
  writeFileSync(join(folder, 'a.txt'), makeBrief('a', [['Is het zo?', 'Ja, zo is het.']]).tekst);
  const ports = {
    archive,
    sourceOf: (path: string) => createPathsSource([path], folder),
    onRead: () => {},
    onError: () => {},
  };
  const slow = { ...archive, read: () => new Promise<never>(() => {}) };
  const reader = createReader({ ...ports, archive: slow, stopMs: 20 });
  reader.read(join(folder, 'a.txt'));
  await reader.stop();
  const next = createReader(ports);
  expect((await next.take(join(folder, 'a.txt'))).kind).toBe('nieuw');
  await next.stop();
  await archive.close();
});
