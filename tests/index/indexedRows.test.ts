import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createBriefStore } from '../../index/store/createBriefStore.ts';
import { BUSY_TIMEOUT, openDatabase } from '../../index/store/openDatabase.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { saveIn } from '../fixtures/saveIn.ts';
import { makeBrief } from './makeBrief.ts';

function openStore() {
  const path = join(newFolder(), 'a.sqlite');
  const db = openDatabase(path);
  const store = createBriefStore(db);
  const kept = () =>
    db
      .prepare<[], { brief_id: number; form: string; indexed: string }>('SELECT * FROM geteld')
      .all();
  return { path, db, store, kept };
}
const letter = makeBrief('a.txt', [
  ['Is de brug veilig?', 'Ja, de brug is in maart gekeurd.'],
  ['Gaat het zwembad open?', 'Het zwembad gaat in juni open.'],
]);

describe('what a letter is searched and listed by', () => {
  it('is made once, and the same when it was kept', async () => {
    const { db, store, kept } = openStore();
    const { id } = await saveIn(store, letter);
    const made = await store.indexed(id);
    expect(kept()).toHaveLength(1);
    expect(await store.indexed(id)).toEqual(made);
    expect(made?.entries.map(({ nr, vraag }) => [nr, vraag])).toEqual([
      ['1', 'Is de brug veilig?'],
      ['2', 'Gaat het zwembad open?'],
    ]);
    expect(made?.words[0]).toMatchObject({
      words: ['brug', 'veilig', 'maart', 'gekeurd'],
      counts: [2, 1, 1, 1],
      opening: [1, 0, 1, 1],
    });
    db.close();
  });

  it('keeps no word of a letter or pair that was removed', async () => {
    const { db, store, kept } = openStore();
    const { id, kenmerk } = await saveIn(store, letter);
    await store.indexed(id);
    expect(kept()[0]?.indexed).toContain('zwembad');
    await store.remove(kenmerk, '2');
    expect(kept()).toEqual([]);
    expect(JSON.stringify(await store.indexed(id))).not.toContain('zwembad');
    expect(kept()[0]?.indexed).toContain('brug');
    await store.remove(kenmerk, null);
    expect(kept()).toEqual([]);
    expect(await store.indexed(id)).toBeNull();
    db.close();
  });

  it('is made anew for a letter that changed, and hidden with it', async () => {
    const { db, store } = openStore();
    const { id, kenmerk } = await saveIn(store, letter);
    await store.indexed(id);
    await store.save(makeBrief('a.txt', [['Komt er een park?', 'Dat park komt er.']]));
    expect((await store.indexed(id))?.entries.map(({ vraag }) => vraag)).toEqual([
      'Komt er een park?',
    ]);
    await store.setWithdrawn(kenmerk, true);
    expect(await store.indexed(id)).toBeNull();
    db.close();
  });

  it('is made anew by a version of the program that makes something else of it', async () => {
    const { db, store, kept } = openStore();
    const { id } = await saveIn(store, letter);
    const made = await store.indexed(id);
    db.exec(`UPDATE geteld SET form = 'of an older version', indexed = '{}'`);
    expect(await store.indexed(id)).toEqual(made);
    expect(kept()).toHaveLength(1);
    db.close();
  });

  it.each([
    '',
    '{',
    '{}',
    '[1]',
    '{"letter": null, "pairs": []}',
    'zonder een woord',
    'met een getal',
  ])('is made anew where it was damaged (%s)', async (damage) => {
    const { db, store, kept } = openStore();
    const { id } = await saveIn(store, letter);
    const made = await store.indexed(id);
    const before = String(kept()[0]?.indexed);
    const bent =
      {
        'zonder een woord': before.replace(/\["/u, '[null,"'),
        'met een getal': before.replace('"kenmerk":"', '"kenmerk":7,"x":"'),
      }[damage] ?? damage;
    db.prepare('UPDATE geteld SET indexed = ?').run(bent);
    expect(await store.indexed(id)).toEqual(made);
    expect(kept()[0]?.indexed).toBe(before);
    db.close();
  });

  it('is given without being kept while another process writes, and from a database that may only be read', async () => {
    const { path, db, store, kept } = openStore();
    const { id } = await saveIn(store, letter);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const made = await store.indexed(id);
    expect([made?.entries.length, kept().length]).toEqual([2, 0]);
    other.exec('ROLLBACK');
    other.close();
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('busy_timeout', { simple: true })).toBe(BUSY_TIMEOUT);
    const readOnly = new Database(path, { readonly: true });
    expect(await createBriefStore(readOnly).indexed(id)).toEqual(made);
    expect(kept()).toEqual([]);
    readOnly.close();
    db.close();
  });
});
