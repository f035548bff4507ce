import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createBriefStore } from '../../index/store/createBriefStore.ts';
import { MIGRATIONS } from '../../index/store/migrations.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
import { openReadOnly } from '../../index/store/openReadOnly.ts';
import { saveIn } from '../fixtures/saveIn.ts';
import { makeBrief } from './makeBrief.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'vraagbaak-store-'));
function openStore(path = join(folder(), 'a.sqlite')) {
  const db = openDatabase(path);
  return { db, path, store: createBriefStore(db) };
}
const BRUG = ['Is de brug over de beek veilig?', 'Ja, de brug is in maart gekeurd.'] as const;
const BAD = ['Wanneer gaat het zwembad weer open?', 'Het zwembad gaat in juni weer open.'] as const;

describe('the store of letters', () => {
  it('gives back a letter, its pairs and their passages as they were saved', async () => {
    const { store } = openStore();
    const brief = makeBrief('a.txt', [BRUG, BAD]);
    const saved = await saveIn(store, brief);
    expect(saved).toMatchObject({ kenmerk: '2024-04-08', pairCount: 2, bron: 'a.txt' });
    expect((await store.brief('2024-04-08'))?.tekst).toBe(brief.tekst);
    const pairs = await store.pairsOf('2024-04-08');
    expect(pairs.map(({ pair }) => pair)).toEqual(brief.parsed.pairs);
  });

  it('gives a second letter of a day its own kenmerk, and never gives one twice', async () => {
    const { db, store } = openStore();
    await store.save(makeBrief('a.txt', [BRUG]));
    expect((await saveIn(store, makeBrief('b.txt', [BAD]))).kenmerk).toBe('2024-04-08b');
    db.prepare("DELETE FROM brief WHERE bron = 'b.txt'").run();
    expect((await saveIn(store, makeBrief('c.txt', [BAD]))).kenmerk).toBe('2024-04-08c');
  });

  it('leaves no word of what is removed for good in any of its files', async () => {
    const { store, path } = openStore();
    await store.save(makeBrief('a.txt', [BRUG, BAD]));
    await store.indexed((await store.summaries())[0]?.id ?? 0);
    const written = () =>
      readdirSync(dirname(path))
        .map((name) => readFileSync(join(dirname(path), name), 'latin1'))
        .join('\n');
    expect(written()).toContain('zwembad');
    await store.remove('2024-04-08', '2');
    expect(written()).not.toMatch(/zwembad/iu);
    expect(written()).toContain('gekeurd');
    await store.remove('2024-04-08', null);
    expect(written()).not.toMatch(/gekeurd/iu);
  });

  it('replaces a changed letter under the same numbers', async () => {
    const { store } = openStore();
    await store.save(makeBrief('a.txt', [BRUG, BAD]));
    const changed = await saveIn(store, makeBrief('a.txt', [BAD], '9 april 2024'));
    expect(changed).toMatchObject({ kenmerk: '2024-04-08', pairCount: 1 });
    expect(await store.summaries()).toHaveLength(1);
  });

  it('keeps the address where a letter was published, and changes it with the letter', async () => {
    const { store } = openStore();
    const published = { ...makeBrief('a', [BRUG]), bronUrl: 'https://bron.nl/?view=a' };
    expect((await saveIn(store, published)).bronUrl).toBe('https://bron.nl/?view=a');
    const [pair] = await store.pairsOf('2024-04-08');
    expect(pair?.brief.bronUrl).toBe('https://bron.nl/?view=a');
    await store.save({ ...published, bronUrl: 'https://elders.nl/a' });
    expect((await store.brief('2024-04-08'))?.bronUrl).toBe('https://elders.nl/a');
    expect((await saveIn(store, makeBrief('b.txt', [BAD]))).bronUrl).toBeNull();
  });

  it('hides a withdrawn letter from reads and brings it back unchanged', async () => {
    const { store } = openStore();
    await store.save(makeBrief('a.txt', [BRUG]));
    const [pair] = await store.pairsOf('2024-04-08');
    expect(await store.setWithdrawn('2024-04-08', true)).toBe(true);
    expect(await store.brief('2024-04-08')).toBeNull();
    expect(await store.pairs([pair?.id ?? 0])).toEqual([]);
    expect((await store.summaries())[0]?.isWithdrawn).toBe(true);
    await store.setWithdrawn('2024-04-08', false);
    expect(await store.pairsOf('2024-04-08')).toHaveLength(1);
    expect(await store.setWithdrawn('1999-01-01', true)).toBe(false);
  });

  it('keeps the order of the ids that are asked for', async () => {
    const { store } = openStore();
    await store.save(makeBrief('a.txt', [BRUG, BAD]));
    const ids = (await store.pairsOf('2024-04-08')).map(({ id }) => id).toReversed();
    expect((await store.pairs([...ids, 999])).map(({ id }) => id)).toEqual(ids);
  });

  it('raises its revision with every visible change, also by another process', async () => {
    const { store, path } = openStore();
    const other = createBriefStore(openDatabase(path));
    const before = await store.revision();
    await other.save(makeBrief('a.txt', [BRUG]));
    const after = await store.revision();
    expect(after).toBeGreaterThan(before);
    await store.setWithdrawn('2024-04-08', true);
    expect(await other.revision()).toBeGreaterThan(after);
  });

  it('makes a letter visible whole or not at all', async () => {
    const { store } = openStore();
    const brief = makeBrief('a.txt', [BRUG, BAD]);
    const broken = {
      ...brief,
      parsed: { ...brief.parsed, pairs: [...brief.parsed.pairs, ...brief.parsed.pairs] },
    };
    await expect(store.save(broken)).rejects.toThrow('UNIQUE');
    expect(await store.summaries()).toEqual([]);
    expect((await saveIn(store, brief)).kenmerk).toBe('2024-04-08');
  });
});

describe('opening the database', () => {
  it('brings one of the first version up to date and keeps its letters', async () => {
    const path = join(folder(), 'a.sqlite');
    const old = new Database(path);
    old.exec(MIGRATIONS[0] ?? '');
    const { pairs: _pairs, ...header } = makeBrief('a.txt', []).parsed;
    old.exec("INSERT INTO kenmerk VALUES ('2024-04-08')");
    old
      .prepare(
        `INSERT INTO brief (kenmerk, bron, sha256, tekst, parsed, changed_at)
         VALUES ('2024-04-08', 'a.txt', 'x', 'De brief', ?, '2024-04-09T00:00:00Z')`,
      )
      .run(JSON.stringify(header));
    old.pragma('user_version = 1');
    old.close();
    const { db, store } = openStore(path);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(await store.brief('2024-04-08')).toMatchObject({ tekst: 'De brief', bronUrl: null });
  });

  it('refuses one of a newer program and leaves it alone', () => {
    const { db, path } = openStore();
    db.pragma('user_version = 99');
    db.close();
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ code: 'STORE_NEWER' }));
    expect(new Database(path).pragma('user_version', { simple: true })).toBe(99);
  });

  it('says that a file is no database, and that a folder cannot be made', () => {
    const path = join(folder(), 'a.sqlite');
    writeFileSync(path, 'no database at all, but long enough to look at it twice'.repeat(40));
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
    expect(() => openDatabase(join(path, 'below', 'a.sqlite'))).toThrow(
      expect.objectContaining({ code: 'STORE_UNUSABLE' }),
    );
  });
});

describe('a database that may only be read', () => {
  it('gives its letters, in place or as a copy, and takes no change', async () => {
    const { db, path, store } = openStore();
    await store.save(makeBrief('a.txt', [BRUG]));
    for (const isOpenElsewhere of [true, false]) {
      if (!isOpenElsewhere) db.close();
      const reader = openReadOnly(path);
      if (!reader) throw new Error('it did not open');
      const read = createBriefStore(reader);
      expect(await read.summaries()).toHaveLength(1);
      await expect(read.setWithdrawn('2024-04-08', true)).rejects.toMatchObject({
        code: expect.stringMatching(/^SQLITE_READONLY/u),
      });
      reader.close();
    }
  });

  it('is not opened when what was written last may not be in it', () => {
    const path = join(folder(), 'a.sqlite');
    writeFileSync(path, 'no database');
    writeFileSync(`${path}-wal`, 'x');
    expect(openReadOnly(path)).toBeNull();
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)('is opened in a folder without permission', async () => {
    const { db, path, store } = openStore();
    await store.save(makeBrief('a.txt', [BRUG]));
    db.close();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    expect(await createBriefStore(openDatabase(path)).summaries()).toHaveLength(1);
  });
});
