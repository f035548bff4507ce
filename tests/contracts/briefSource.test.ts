import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { createFakeBron, idOf, type FakeBron } from '../bron/createFakeBron.ts';
import { openTestBron } from '../bron/openTestBron.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { testBriefSource } from './testBriefSource.ts';

describe('a folder of letters', () => {
  testBriefSource(() => {
    const folder = newFolder();
    return {
      source: createFolderSource(folder),
      put: (name, tekst) => writeFileSync(join(folder, `${name}.txt`), tekst),
      spoil: (name) => writeFileSync(join(folder, `${name}.txt`), Uint8Array.of(0, 0)),
      vanish: () => rmSync(folder, { recursive: true }),
    };
  });
});

describe('letters published elsewhere', () => {
  const open: FakeBron[] = [];
  afterEach(() => open.splice(0).forEach((fake) => fake.close()));

  testBriefSource(async () => {
    const fake = await createFakeBron();
    open.push(fake);
    const { source } = openTestBron(fake.url);
    return {
      source,
      put: async (name, tekst) => {
        if (!fake.documents.has(idOf(name))) return fake.add(name, tekst);
        await source.removed();
        fake.change(name, tekst, tekst);
        await source.removed();
      },
      spoil: (name) => fake.add(name, null),
      vanish: () => fake.close(),
    };
  });
});
