import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { apology } from '../../src/app/apology.ts';
import { DATABASE_FILE } from '../../index/openArchive.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';

it.each([
  ['emptied', (path: string) => truncateSync(path)],
  ['deleted', (path: string) => rmSync(path)],
])('a database that was %s is not begun anew beside its index', async (_, lose) => {
  const folder = newFolder();
  const archive = await openTestArchive('seeds', folder);
  await archive.close();
  lose(join(folder, DATABASE_FILE));
  const error = await openTestArchive('seeds', folder).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'STORE_LOST' });
  expect(apology(error)).toContain('vraagbaak herstel <bestand>');
  for (const name of ['vectors.hnsw', 'vectors.json']) rmSync(join(folder, name));
  await (await openTestArchive('seeds', folder)).close();
});
