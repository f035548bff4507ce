import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../index/store/migrations.ts';
import { apology } from '../../src/app/apology.ts';
import { cite } from '../../src/app/cite.ts';
import { ingest } from '../../src/app/ingest.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';

const FIXTURES = 'tests/fixtures/schemas';
const FILE = 'vraagbaak.sqlite';
const schemas = readdirSync(FIXTURES).filter((name) => name.endsWith('.sqlite'));
/** The schema of each release; a release adds its own, made with makeSchema.ts. */
const RELEASED = [2];

function place(name: string): string {
  const data = newFolder();
  copyFileSync(join(FIXTURES, name), join(data, FILE));
  return data;
}

it.each(RELEASED)('of schema %i, which was released, there is a database', (version) => {
  expect(schemas).toContain(`schema-${version}.sqlite`);
});

describe.each(schemas)('a database of %s', (name) => {
  it('opens in this version with all its letters, numbers and words, and nothing is news', async () => {
    const data = place(name);
    const archive = await openTestArchive(undefined, data);
    expect((await archive.live()).scope).toMatchObject({ brieven: 2, pairs: 22 });
    const { pairs } = await cite('2024-04-08/3', archive);
    const seed = readFileSync('seeds/000_34c3d3e56cff4624.txt', 'utf8');
    expect(pairs[0]?.brief.tekst).toBe(seed);
    expect(await archive.meldingen.unplanned()).toEqual([]);
    // A letter that was read by the older version is known again, under its number.
    const done = await ingest(createFolderSource('seeds'), () => {}, archive);
    expect(done.map((each) => 'brief' in each && each.brief.kenmerk)).toEqual([
      '2024-04-08',
      '2024-07-08',
    ]);
    expect((await archive.live()).scope.pairs).toBe(22);
    await archive.close();
    const db = new Database(join(data, FILE));
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});

it('what was removed is still known, though it was noted in other ways before', async () => {
  const data = place('schema-8.sqlite');
  const db = new Database(join(data, FILE));
  const note = db.prepare('INSERT INTO verwijderd VALUES (?, ?)');
  const rows = ['a.txt 3', 'a.txt 3#0af', 'a.txt 3#9bc', 'b.txt 2', 'c.txt '];
  for (const row of rows) note.run(...row.split(' '));
  db.close();
  const { store, close } = await openTestArchive(undefined, data);
  expect(await store.removedOf('a.txt')).toEqual([
    { nr: '3', vraag: '0af' },
    { nr: '3', vraag: '9bc' },
  ]);
  expect(await store.removedOf('b.txt')).toEqual([{ nr: '2', vraag: '' }]);
  const whole = await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((bron) => store.isRemoved(bron)));
  expect(whole).toEqual([false, false, true]);
  await close();
});

it('a database of a later version is refused with a sentence, and not touched', async () => {
  const data = place('schema-2.sqlite');
  const db = new Database(join(data, FILE));
  db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  db.close();
  const before = readFileSync(join(data, FILE));
  const error: unknown = await openTestArchive(undefined, data).catch((thrown: unknown) => thrown);
  expect(apology(error)).toMatch(/nieuwere versie van Vraagbaak.*er is niets veranderd/);
  const after = new Database(join(data, FILE), { readonly: true });
  expect(after.prepare('SELECT count(*) FROM brief').pluck().get()).toBe(2);
  after.close();
  expect(readFileSync(join(data, FILE)).length).toBe(before.length);
});
